package org.quadset.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Looks at all pairs: nobody is booked twice at a time. */
final class NoDoubleBooking {
    private NoDoubleBooking() {}

    static void in(List<Appointment> all) {
        var taking = all.stream().filter(one -> one.status().takesTime()).toList();
        for (int i = 0; i < taking.size(); i++) {
            for (int j = i + 1; j < taking.size(); j++) {
                var one = taking.get(i);
                var other = taking.get(j);
                if (one.startsAt().isBefore(other.endsAt())
                        && other.startsAt().isBefore(one.endsAt())) {
                    boolean sameGroup =
                            one.details().session().isPresent()
                                    && one.details().session().equals(other.details().session());
                    assertThat(one.patientId())
                            .as(one + " and " + other)
                            .isNotEqualTo(other.patientId());
                    if (!sameGroup) {
                        assertThat(one.clinicianId())
                                .as(one + " and " + other)
                                .isNotEqualTo(other.clinicianId());
                    }
                }
            }
        }
    }
}
