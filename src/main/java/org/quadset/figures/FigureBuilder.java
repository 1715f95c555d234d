package org.quadset.figures;

import org.quadset.figures.Figure.Arrow;
import org.quadset.figures.Figure.Band;
import org.quadset.figures.Figure.Held;
import org.quadset.figures.Figure.Tempo;
import org.quadset.figures.Figure.Tint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A figure while its directives are read. */
final class FigureBuilder {
    private static final int MOST_THINGS = 40;

    private final String key;
    private Camera camera = Camera.named("side");
    private Pose start = new Pose();
    private Pose middle;
    private Pose end = new Pose();
    private final List<Prop> props = new ArrayList<>();
    private final List<Band> bands = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private final List<Tint> tints = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private Tempo tempo = Tempo.CALM;
    private double zoom = 1;
    private Vec3 focus;
    private double floor;
    private boolean ghost = true;
    private final Map<String, Double> order = new HashMap<>();
    private final List<Limb> fingers = new ArrayList<>();
    private final List<Limb> toes = new ArrayList<>();
    private final List<Limb> sliding = new ArrayList<>();

    FigureBuilder(String key) {
        this.key = key;
    }

    /** Begins as another figure is. */
    void copy(FigureBuilder model) {
        camera = model.camera;
        start = model.start.copy();
        middle = model.middle == null ? null : model.middle.copy();
        end = model.end.copy();
        props.addAll(model.props);
        bands.addAll(model.bands);
        held.addAll(model.held);
        tints.addAll(model.tints);
        arrows.addAll(model.arrows);
        tempo = model.tempo;
        zoom = model.zoom;
        focus = model.focus;
        floor = model.floor;
        ghost = model.ghost;
        order.putAll(model.order);
        fingers.addAll(model.fingers);
        toes.addAll(model.toes);
        sliding.addAll(model.sliding);
    }

    Figure build() {
        return new Figure(
                key,
                camera,
                middle == null
                        ? List.of(start.copy(), end.copy())
                        : List.of(start.copy(), middle.copy(), end.copy()),
                props,
                bands,
                held,
                tints,
                arrows,
                tempo,
                zoom,
                focus,
                floor,
                ghost,
                order,
                fingers,
                toes,
                sliding);
    }

    /** Takes a directive; false if there is none of this name. */
    boolean understands(String directive, FigureWords words) {
        switch (directive) {
            case "position" -> position(words);
            case "both" -> both(words);
            case "start" -> words.statements(start);
            case "end" -> words.statements(end);
            case "end=" -> {
                end = start.copy();
                words.statements(end);
            }
            case "mid" -> {
                if (middle == null) {
                    middle = start.copy();
                }
                words.statements(middle);
            }
            case "mid=" -> {
                middle = end.copy();
                words.statements(middle);
            }
            case "camera" -> camera(words);
            case "zoom" -> zoom(words);
            case "floor" -> floor = words.number("a height", Figure.NO_FLOOR);
            case "nofloor" -> floor = Figure.NO_FLOOR;
            case "noghost" -> ghost = false;
            case "prop" -> prop(words);
            case "band" -> band(Band.Material.BAND, words);
            case "strap" -> band(Band.Material.STRAP, words);
            case "rope" -> band(Band.Material.ROPE, words);
            case "stick" -> band(Band.Material.STICK, words);
            case "loop" -> band(Band.Material.LOOP, words);
            case "hold", "wear" -> held.add(new Held(heldKind(words), words.limb()));
            case "tint" -> tints(words);
            case "arrow" -> {
                if (arrows.size() >= MOST_THINGS) {
                    throw words.problem("a drawing has at most " + MOST_THINGS + " arrows");
                }
                arrows.add(arrow(words));
            }
            case "tempo" -> tempo(words);
            case "over" -> {
                while (words.more()) {
                    order.put(words.word("a group"), words.number("a depth"));
                }
            }
            case "fingers" -> limbs(words, fingers);
            case "toes" -> limbs(words, toes);
            case "slides" -> limbs(words, sliding);
            case "clear" -> clear(words);
            default -> {
                return false;
            }
        }
        return true;
    }

    private Pose[] allPoses() {
        return middle == null ? new Pose[] {start, end} : new Pose[] {start, middle, end};
    }

    private void position(FigureWords words) {
        var name = words.word("a position");
        var template = PoseTemplates.BY_NAME.get(name);
        if (template == null) {
            throw words.problem("no position is called \"" + name + "\"");
        }
        for (var pose : allPoses()) {
            new PoseStatements(template, 0, 0).into(pose);
        }
    }

    private void both(FigureWords words) {
        words.statements(allPoses());
    }

    private void camera(FigureWords words) {
        if (!PoseStatements.isNumber(words.peek())) {
            var name = words.word("a camera");
            var named = Camera.named(name);
            if (named == null && !words.more()) {
                throw words.problem("no camera is called \"" + name + "\"");
            }
            if (named != null) {
                camera = named;
            }
        }
        if (words.more()) {
            camera = new Camera(words.number("a yaw"), words.number("a pitch"));
        }
    }

    private void zoom(FigureWords words) {
        zoom = words.number("a factor");
        if (zoom < .3 || zoom > 8) {
            throw words.problem("a zoom is from 0.3 to 8");
        }
        focus =
                words.more()
                        ? new Vec3(words.number("x"), words.number("y"), words.number("z"))
                        : null;
    }

    private void tempo(FigureWords words) {
        var parts = words.word("seconds").split("-");
        if (parts.length != 3
                || !Arrays.stream(parts).allMatch(PoseStatements::isNumber)
                || Arrays.stream(parts).anyMatch(part -> Double.parseDouble(part) > 600)) {
            throw words.problem("a tempo has three numbers of seconds, as in 2-1-2");
        }
        tempo =
                new Tempo(
                        Math.max(.1, Double.parseDouble(parts[0])),
                        Double.parseDouble(parts[1]),
                        Math.max(.1, Double.parseDouble(parts[2])));
    }

    private void prop(FigureWords words) {
        if (props.size() >= MOST_THINGS) {
            throw words.problem("a drawing has at most " + MOST_THINGS + " things");
        }
        var name = words.word("a thing");
        var kind = kind(name);
        if (kind == null) {
            throw words.problem("no thing is called \"" + name + "\"");
        }
        double[] size = new double[6];
        for (int i = 0; i < size.length && PoseStatements.isNumber(words.peek()); i++) {
            size[i] = words.number("a size");
        }
        boolean front = words.more() && words.word("front").equals("front");
        props.add(
                new Prop(
                        kind,
                        new Vec3(size[0], size[1], size[2]),
                        new Vec3(size[3], size[4], size[5]),
                        front));
    }

    private static Prop.Kind kind(String name) {
        for (var kind : Prop.Kind.values()) {
            if (kind.poseName().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    private static Held.Kind heldKind(FigureWords words) {
        var name = words.word("a thing");
        for (var kind : Held.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        throw words.problem("nothing to hold is called \"" + name + "\"");
    }

    private void band(Band.Material material, FigureWords words) {
        if (bands.size() >= MOST_THINGS) {
            throw words.problem("a drawing has at most " + MOST_THINGS + " bands");
        }
        var points = new ArrayList<String>();
        boolean behind = false;
        while (words.more()) {
            var word = words.word("a point");
            if (word.equals("behind")) {
                behind = true;
            } else if (word.startsWith("ring") || BandPoints.isPlace(word) || Body.knows(word)) {
                points.add(word);
            } else {
                throw words.problem("no point is called \"" + word + "\"");
            }
        }
        bands.add(new Band(material, List.copyOf(points), behind));
    }

    private void tints(FigureWords words) {
        while (words.more()) {
            var word = words.word("a muscle");
            int dot = word.indexOf('.');
            var muscle = Muscle.named(dot < 0 ? word : word.substring(0, dot));
            if (muscle == null) {
                throw words.problem("no muscle is called \"" + word + "\"");
            }
            if (muscle.midline()) {
                tints.add(new Tint(muscle, Limb.WORKING));
            } else if (dot < 0) {
                tints.add(new Tint(muscle, Limb.WORKING));
                tints.add(new Tint(muscle, Limb.OTHER));
            } else {
                tints.add(new Tint(muscle, word.endsWith(".o") ? Limb.OTHER : Limb.WORKING));
            }
        }
    }

    private static Arrow arrow(FigureWords words) {
        var point = words.word("a point");
        if (!Body.knows(point)) {
            throw words.problem("no point is called \"" + point + "\"");
        }
        var way = words.word("off, line or push");
        double x = words.number("to the right");
        double y = words.number("up");
        return switch (way) {
            case "off" ->
                    new Arrow.Path(point, x, y, words.number("from", .08), words.number("to", .95));
            case "line" -> new Arrow.Straight(point, x, y, words.number("bow", 0));
            case "push" ->
                    new Arrow.Push(point, x, y, words.number("length"), words.number("gap", 9));
            default -> throw words.problem("an arrow is off, line or push, not \"" + way + "\"");
        };
    }

    private static void limbs(FigureWords words, List<Limb> into) {
        while (words.more()) {
            into.add(words.limb());
        }
    }

    private void clear(FigureWords words) {
        while (words.more()) {
            var what = words.word("what");
            switch (what) {
                case "props" -> props.clear();
                case "bands" -> bands.clear();
                case "held" -> held.clear();
                case "tint" -> tints.clear();
                case "arrows" -> arrows.clear();
                case "over" -> order.clear();
                case "mid" -> middle = null;
                default -> throw words.problem("\"" + what + "\" cannot be cleared");
            }
        }
    }
}
