package org.quadset.app.verbs;

import org.quadset.exercises.Exercise;
import org.quadset.exercises.ExerciseLibrary;
import org.quadset.figures.Figure;
import org.quadset.figures.FigureCheck;
import org.quadset.figures.FigureImage;
import org.quadset.figures.FigureLibrary;
import org.quadset.figures.FigureSvg;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.UserFacingException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import javax.imageio.ImageIO;

/** {@code quadset figures}: writes a contact sheet of all exercise drawings for review. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description =
                "Write each exercise's drawing as PNG and SVG, and an index.html to review them.")
final class FiguresVerb implements Callable<Integer> {
    private static final double PIXELS_PER_MILLIMETRE = 8;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the pictures and the index go; made if it is not there.")
    private Path out;

    @Option(names = "--left", description = "Draw the left side of the body.")
    private boolean left;

    @Override
    public Integer call() {
        var figures = new FigureLibrary();
        var html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\"><title>")
                .append(Messages.text("figures.indexTitle"))
                .append("</title><style>body{font:14px/1.4 sans-serif;margin:24px;color:#1b2430}")
                .append(
                        "main{display:grid;grid-template-columns:repeat(auto-fill,minmax(430px,1fr));")
                .append(
                        "gap:24px}img{width:100%}p{margin:2px 0}.found{color:#b3261e}</style></head>")
                .append("<body><h1>")
                .append(Messages.text("figures.indexTitle"))
                .append("</h1><main>\n");
        int drawn = 0;
        try {
            Files.createDirectories(out);
            for (var exercise : new ExerciseLibrary().all()) {
                var figure = figures.of(exercise.key());
                if (figure.isPresent()) {
                    drawn++;
                    write(figure.get());
                }
                html.append(entry(exercise, figure.map(FigureCheck::of).orElse(List.of())));
            }
            Files.writeString(
                    out.resolve("index.html"), html.append("</main></body></html>\n").toString());
        } catch (IOException problem) {
            throw new UserFacingException(problem, "figures.cannotWrite", out);
        }
        System.out.println(Messages.text("figures.written", drawn, out));
        return 0;
    }

    private void write(Figure figure) throws IOException {
        Files.writeString(
                out.resolve(figure.key() + ".svg"), FigureSvg.pair(figure, left, 50, false));
        ImageIO.write(
                FigureImage.pair(figure, left, PIXELS_PER_MILLIMETRE),
                "png",
                out.resolve(figure.key() + ".png").toFile());
    }

    private static String entry(Exercise exercise, List<String> findings) {
        var entry = new StringBuilder("<section><h2>");
        entry.append(escaped(exercise.name())).append("</h2><p>").append(exercise.key());
        entry.append("</p><a href=\"")
                .append(exercise.key())
                .append(".svg\"><img src=\"")
                .append(exercise.key())
                .append(".png\" alt=\"")
                .append(escaped(exercise.startPose() + " → " + exercise.endPose()))
                .append("\"></a><p>")
                .append(escaped(exercise.startPose()))
                .append(" → ")
                .append(escaped(exercise.endPose()))
                .append("</p>");
        for (var finding : findings) {
            entry.append("<p class=\"found\">").append(escaped(finding)).append("</p>");
        }
        return entry.append("</section>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
