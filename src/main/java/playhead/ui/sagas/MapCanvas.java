package playhead.ui.sagas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import playhead.saga.picture.MapLayout;
import playhead.saga.picture.MapPainter;
import playhead.saga.picture.Stroke;
import playhead.saga.picture.Tint;
import playhead.saga.variants.PathPick;
import playhead.saga.variants.ProcessMap;
import playhead.ui.look.Look;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

/** The process map of the listed sagas, drawn; a click on a step or an arrow lists the sagas that have it. */
final class MapCanvas extends Region {
    private static final double BAR = 13;

    private final Canvas canvas = new Canvas();
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final SagasViewModel model;
    private final Look look;
    private final Words words;
    private final SagaWords said;
    private MapLayout layout;
    /** Type of the step that the keys are at, or null. */
    private String aim;

    private double pressedX;
    private double pressedY;
    private boolean moved;
    /** True until a map that came after none was drawn. */
    private boolean fresh;

    MapCanvas(SagasViewModel model, Look look, Words words) {
        this.model = model;
        this.look = look;
        this.words = words;
        this.said = new SagaWords(words, look.clock());
        setId("sagas-map");
        getStyleClass().add("saga-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        down.setOrientation(Orientation.VERTICAL);
        getChildren().addAll(canvas, across, down);
        InvalidationListener again = changed -> requestLayout();
        for (ScrollBar bar : List.of(across, down)) {
            bar.valueProperty().addListener(again);
        }
        look.themeProperty().addListener(again);
        look.zoomProperty().addListener(again);
        model.pickProperty().addListener(again);
        setFocusTraversable(true);
        focusedProperty().addListener(again);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnScroll(event -> {
            boolean sideways = event.isShiftDown();
            double far = event.getDeltaX() + (sideways ? event.getDeltaY() : 0);
            move(-far, sideways ? 0 : -event.getDeltaY());
            event.consume();
        });
    }

    /** Shows a map, or none. */
    void show(ProcessMap map) {
        fresh |= layout == null;
        layout = map == null ? null : new MapLayout(map);
        setAccessibleText(map == null ? "" : Shown.cut(text(map), 4_000));
        requestLayout();
    }

    private String text(ProcessMap map) {
        List<String> lines = new ArrayList<>(List.of(words.text("sagas.map")));
        map.nodes().forEach(node -> lines.add(said.name(node.type()) + ": " + about(node)));
        return String.join("\n", lines);
    }

    private String about(ProcessMap.Node node) {
        String ends = node.ends() == 0 ? "" : "  ■ " + Shown.number(node.ends());
        String begins = node.begins() == 0 ? "" : "  ◆ " + Shown.number(node.begins());
        return words.text("sagas.map.node", Shown.number(node.sagas())) + begins + ends;
    }

    /** What is drawn; null for nothing. */
    MapLayout drawn() {
        return layout;
    }

    /** Where a step is drawn now. */
    Point2D spot(int step) {
        double zoom = look.zoomProperty().get();
        return new Point2D((layout.x(step) + 10 - left()) * zoom, (layout.y(step) + 10 - down.getValue()) * zoom);
    }

    /** Left edge of what is seen; a narrow map stands in the middle. */
    private double left() {
        return across.getValue()
                - Math.max(0, canvas.getWidth() / look.zoomProperty().get() - layout.width()) / 2;
    }

    /** Across, the middle of the step with which most sagas begin. */
    private double middle() {
        int most = 0;
        for (int i = 1; i < layout.nodes(); i++) {
            most = layout.map().nodes().get(i).begins()
                            > layout.map().nodes().get(most).begins()
                    ? i
                    : most;
        }
        return layout.x(most) + MapLayout.WIDTH / 2;
    }

    @Override
    protected void layoutChildren() {
        double zoom = look.zoomProperty().get();
        double width = Math.max(0, getWidth() - BAR);
        double height = Math.max(0, getHeight() - BAR);
        canvas.setWidth(width);
        canvas.setHeight(height);
        across.resizeRelocate(0, height, width, BAR);
        down.resizeRelocate(width, 0, BAR, height);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setGlobalAlpha(1);
        g.clearRect(0, 0, width, height);
        if (layout == null || layout.nodes() == 0 || width <= 0 || height <= 0) {
            across.setVisible(false);
            down.setVisible(false);
            return;
        }
        fit(across, layout.width(), width / zoom);
        fit(down, layout.height(), height / zoom);
        if (fresh) {
            fresh = false;
            across.setValue(Math.clamp(middle() - width / zoom / 2, 0, across.getMax()));
        }
        g.save();
        g.scale(zoom, zoom);
        new MapPainter(layout, this::about, said::name, Shown::number)
                .paint(
                        new CanvasPen(g, look),
                        left(),
                        down.getValue(),
                        width / zoom,
                        height / zoom,
                        model.pickProperty().get());
        aim(g);
        g.restore();
    }

    /** Frames the step that the keys are at. */
    private void aim(GraphicsContext g) {
        int node = isFocused() ? aimed() : -1;
        if (node >= 0) {
            new CanvasPen(g, look)
                    .frame(
                            layout.x(node) - left() - 4,
                            layout.y(node) - down.getValue() - 4,
                            MapLayout.WIDTH + 8,
                            MapLayout.HEIGHT + 8,
                            new Stroke(Tint.CHOSEN, 2, true, 1));
        }
    }

    private int aimed() {
        return layout.map().nodes().stream().map(ProcessMap.Node::type).toList().indexOf(aim);
    }

    /** The keys go through the steps from top to bottom; Enter lists the sagas that have one. */
    private void key(KeyEvent event) {
        if (layout == null || layout.nodes() == 0 || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        List<Integer> order = IntStream.range(0, layout.nodes())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer node) -> layout.y(node))
                        .thenComparingDouble(node -> layout.x(node)))
                .toList();
        int place = order.indexOf(aimed());
        switch (event.getCode()) {
            case DOWN, RIGHT -> aim(order.get(Math.min(place + 1, order.size() - 1)));
            case UP, LEFT -> aim(order.get(Math.max(place - 1, 0)));
            case HOME -> aim(order.getFirst());
            case END -> aim(order.getLast());
            case ENTER, SPACE -> {
                if (place >= 0) {
                    model.pickProperty().set(new PathPick.Reached(aim));
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void aim(int node) {
        aim = layout.map().nodes().get(node).type();
        double zoom = look.zoomProperty().get();
        bring(across, layout.x(node), MapLayout.WIDTH, canvas.getWidth() / zoom);
        bring(down, layout.y(node), MapLayout.HEIGHT, canvas.getHeight() / zoom);
        setAccessibleText(Shown.cut(
                said.name(aim) + ": " + about(layout.map().nodes().get(node)) + "\n" + text(layout.map()), 4_000));
        requestLayout();
    }

    private static void bring(ScrollBar bar, double from, double size, double seen) {
        double value = Math.min(from - 8, Math.max(from + size + 8 - seen, bar.getValue()));
        bar.setValue(Math.clamp(value, 0, bar.getMax()));
    }

    private static void fit(ScrollBar bar, double whole, double seen) {
        double most = Math.max(0, whole - seen);
        bar.setMax(most);
        bar.setVisibleAmount(most * Math.min(1, seen / whole));
        bar.setUnitIncrement(40);
        bar.setBlockIncrement(seen * 0.8);
        bar.setVisible(most > 0);
        bar.setValue(Math.clamp(bar.getValue(), 0, most));
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        pressedX = event.getX();
        pressedY = event.getY();
        moved = false;
    }

    private void dragged(MouseEvent event) {
        double dx = event.getX() - pressedX;
        double dy = event.getY() - pressedY;
        if (moved || Math.hypot(dx, dy) > 4) {
            moved = true;
            move(-dx, -dy);
            pressedX = event.getX();
            pressedY = event.getY();
        }
    }

    private void move(double dx, double dy) {
        double zoom = look.zoomProperty().get();
        across.setValue(Math.clamp(across.getValue() + dx / zoom, 0, across.getMax()));
        down.setValue(Math.clamp(down.getValue() + dy / zoom, 0, down.getMax()));
    }

    private void released(MouseEvent event) {
        if (moved || layout == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        double zoom = look.zoomProperty().get();
        double x = event.getX() / zoom + left();
        double y = event.getY() / zoom + down.getValue();
        int node = layout.node(x, y);
        ProcessMap.Edge edge = node >= 0 ? null : layout.edge(x, y);
        if (node >= 0) {
            model.pickProperty()
                    .set(new PathPick.Reached(layout.map().nodes().get(node).type()));
        } else if (edge != null) {
            List<ProcessMap.Node> nodes = layout.map().nodes();
            model.pickProperty()
                    .set(new PathPick.Followed(
                            nodes.get(edge.from()).type(), nodes.get(edge.to()).type()));
        }
    }
}
