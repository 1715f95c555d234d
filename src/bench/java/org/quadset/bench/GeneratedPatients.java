package org.quadset.bench;

import org.quadset.patients.Address;
import org.quadset.patients.PatientDetails;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientNames;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.patients.Phone;
import org.quadset.patients.PhoneKind;
import org.quadset.patients.Sex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Made-up patients, always the same ones: usual names with and without accents, birth dates, one or
 * two telephones.
 */
final class GeneratedPatients {
    private static final String[] GIVEN =
            ("Ada Adèle Agnieszka Aiko Ajay Alba Aleksandër Alice Álvaro Amélie Amina Ana Anaïs André Ángela Anika Anita Anouk Antoni Aoife "
                            + "Ásgeir Ayşe Beatriz Béla Ben Bilal Björn Bo Boris Bruno Caitlín Çağla Camila Carlos Carmen Cecília Chloé Clara "
                            + "Cormac Dagný Dana Daniel Darío Diego Dmitri Đorđe Dörte Edda Edgar Éloïse Elif Elżbieta Emil Emine Emma Enrique "
                            + "Erik Esra Esteban Eszter Eva Fabián Farida Fatima Félix Fiona Florian Françoise Freya Gabriel Galina Gaspard "
                            + "Geneviève Georg Gerda Giulia Gökhan Grace Greta Grzegorz Gunnar Gwen Hagar Hanna Hans Håkon Hélène Henrik Hugo "
                            + "Ian Ida Ígor Ilse Ina Inés Ingrid Ioana Irène Isabel Ishaan Ivan Jack Jakob James Jana Jan Jérôme Jiří João "
                            + "Johanna John José Julia Jürgen Kai Karel Karin Käthe Kemal Kenji Kim Kirsten Klaus Kristján Lars Laura Léa Leif "
                            + "Lena Leo Leïla Liam Lina Linh Louis Lucía Ludmiła Luis Łukasz Lysander Mads Maëlle Magda Małgorzata Manuel Marc "
                            + "María Marko Mårten Mary Mateo Matthias Maya Mei Mia Michał Miguel Mila Mireille Mohammed Mónica Nadia Naïma Naomi "
                            + "Natália Nell Nico Nils Nina Noël Nora Núria Øystein Ökkeş Olaf Olga Olivia Omar Óscar Otto Pablo Pádraig Paul "
                            + "Pauline Pedro Peter Petra Piotr Priya Raúl Ravi Rémi René Rita Robert Róisín Rosa Ruben Ruth Sabine Şahin Salma "
                            + "Sam Samira Sandra Santiago Sara Saša Sébastien Selma Siân Simon Siobhán Sofía Søren Stéphane Susan Svetlana Tadeusz "
                            + "Tamar Tariq Teresa Theo Thérèse Thomas Tóth Tímea Tom Tomás Uğur Ulla Una Ursula Václav Valentina Vera Víctor "
                            + "Viktor Vincent Violet Vladimír Walter Wanda Wei William Wojciech Xavier Ximena Yara Yasmin Yusuf Yves Zara Zbigniew "
                            + "Željko Zita Zoë Zoltán Zsófia")
                    .split(" ");
    private static final String[] FAMILY =
            ("Abbott Acosta Adams Åkesson Aksoy Alarcón Allen Álvarez Andersen Ångström Archer Arslan Baker Bąk Balogh Barnes Barré Bauer "
                            + "Beauchêne Becker Bell Béranger Berg Bianchi Björk Blanc Boateng Böhm Bondarenko Boyd Brandt Bråten Brown Bürgi "
                            + "Calderón Campbell Çelik Chan Chávez Chen Chevalier Clark Cohen Contreras Cooper Cortés Costa Cruz Cunha Czerny "
                            + "Dąbrowski Dahl Davies Demir Díaz Dimitrov Doğan Domínguez Dostál Dubois Duarte Dupré Dvořák Eder Edwards Ellison "
                            + "Émond Engström Erdoğan Escobar Evans Fábián Farkas Fernández Fischer Fitzgerald Flores Fodor Ford Fournier Frank "
                            + "Fröhlich Fuentes Gagné García Gauthier Gibson Giménez Gómez González Göransson Grant Gray Green Groß Guérin "
                            + "Gutiérrez Häkkinen Hall Hansen Harris Hassan Heß Hill Hoffmann Holm Horváth Hughes Ibáñez Ivanova Jackson Jäger "
                            + "Jansson Jelínek Jensen Jiménez Johnson Jónsdóttir Jones Juhász Kaplan Kaya Keller Kelly Khan Kılıç King Kjær "
                            + "Koch Kovács Kowalczyk Kowalski Krüger Kučera Kumar Lacroix Lambert Larsen Lavoie Lee Lefèvre León Lévesque Lewis "
                            + "Lindström López Łuczak Lundgren Lynch Maas Machado Maier Marchetti Marín Martín Martínez Mäkinen Mbeki Medina Méndez "
                            + "Menon Mercier Meyer Miller Molnár Moore Morales Moreau Mørk Mullen Müller Muñoz Murphy Nagy Navarro Németh Nguyễn "
                            + "Nielsen Niño Novák Nowak Núñez Ó'Brien Öberg Okafor Oliveira Olsen Özdemir Pálsson Papp Park Patel Pérez Péter "
                            + "Petrov Pham Pichler Popescu Poulsen Quiñones Quinn Ramírez Raß Reyes Ribeiro Richter Ríos Roberts Rodríguez Rossi "
                            + "Roux Ruiz Šafář Sánchez Santos Şahin Sato Schäfer Schmidt Schröder Schulz Silva Šimić Singh Smith Søndergaard Stein "
                            + "Steiner Strauß Suárez Świątek Szabó Szymański Takács Tanaka Taylor Thomas Tóth Tran Trần Tremblay Tüzün Ümit Ünal "
                            + "Vargas Vass Vega Veselý Volkov Vukić Wagner Walker Weiß White Wiśniewski Wójcik Wolf Wright Yılmaz Young Zapata "
                            + "Zárate Zieliński Zimmermann Živković")
                    .split(" ");

    private final Random random = new Random(20_261_119);
    private int made;

    private static <T> T one(T[] all, Random random) {
        return all[random.nextInt(all.length)];
    }

    PatientDraft next() {
        made++;
        var family = one(FAMILY, random);
        if (random.nextInt(12) == 0) {
            family += "-" + one(FAMILY, random);
        }
        var given = one(GIVEN, random);
        if (random.nextInt(5) == 0) {
            given += " " + one(GIVEN, random);
        }
        var former = random.nextInt(8) == 0 ? one(FAMILY, random) : "";
        List<Phone> phones = new ArrayList<>();
        phones.add(
                new Phone(
                        PhoneKind.MOBILE,
                        "(555) "
                                + (200 + random.nextInt(800))
                                + "-"
                                + (1000 + random.nextInt(9000))));
        if (random.nextInt(3) == 0) {
            phones.add(
                    new Phone(
                            PhoneKind.HOME,
                            "(555) "
                                    + (200 + random.nextInt(800))
                                    + "-"
                                    + (1000 + random.nextInt(9000))));
        }
        var born = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(365 * 85));
        var base = PatientsOnDisk.details(given, family, Optional.of(born), "");
        var details =
                new PatientDetails(
                        new PatientNames(given, family, "", former),
                        base.born(),
                        Sex.values()[random.nextInt(Sex.values().length)],
                        "",
                        "",
                        phones,
                        "patient" + made + "@example.org",
                        new Address(made + " Alder Lane", "Springfield", "MA", "01101", "US"),
                        base.emergency(),
                        base.language(),
                        base.coverage(),
                        base.history(),
                        "");
        return PatientDraft.ofNew(details, Map.of());
    }

    List<PatientDraft> next(int number) {
        var drafts = new ArrayList<PatientDraft>(number);
        for (int i = 0; i < number; i++) {
            drafts.add(next());
        }
        return drafts;
    }
}
