import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Generates the jOOQ table classes from the migrations: they run on a throwaway in-memory H2, which is then read. The
 * work is skipped while the migrations are the ones of last time.
 *
 * <p>Arguments: the migrations' folder, the folder for the generated sources.
 */
final class GenerateTables {
    public static void main(String[] arguments) throws Exception {
        var migrations = Path.of(arguments[0]);
        var sources = Path.of(arguments[1]);
        var stamp = sources.resolve("migrations.sha256");
        var digest = digestOf(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
            return;
        }
        var url = "jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
        Flyway.configure()
                .dataSource(url, "sa", "")
                .locations("filesystem:" + migrations)
                .load()
                .migrate();
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url).withUser("sa").withPassword(""))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.h2.H2Database")
                                .withInputSchema("public")
                                .withOutputSchemaToDefault(true)
                                .withExcludes("flyway_schema_history")
                                .withRecordVersionFields("version")
                                .withForcedTypes(List.of(new ForcedType()
                                        .withName("INSTANT")
                                        .withIncludeTypes("(?i:timestamp.*with\\s+time\\s+zone.*)"))))
                        .withGenerate(new Generate().withRecords(true).withGlobalTableReferences(true))
                        .withTarget(new Target()
                                .withPackageName("org.quadset.platform.db.generated")
                                .withDirectory(sources.toString()))));
        Files.writeString(stamp, digest);
    }

    private static String digestOf(Path migrations) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        try (var files = Files.list(migrations)) {
            for (var file : files.sorted().toList()) {
                sha.update(file.getFileName().toString().getBytes());
                sha.update(Files.readAllBytes(file));
            }
        } catch (IOException problem) {
            throw new IllegalStateException("The migrations cannot be read from " + migrations, problem);
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
