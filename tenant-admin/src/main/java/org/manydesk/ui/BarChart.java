package org.manydesk.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bars side by side, group by group, drawn on the server as plain SVG. It says its label to who cannot see it and no
 * numbers: a page shows those in a table beside it.
 */
public class BarChart extends Div {
    private static final int HEIGHT = 180;
    private static final int TOP = 14;
    private static final int BOTTOM = 22;
    private static final int LEFT = 64;
    private static final int BAR = 16;
    private static final int GAP = 26;
    private static final int NARROWEST_GROUP = 64;
    private static final List<String> STEPS = List.of("1", "2", "2.5", "5", "10");

    /**
     * One bar of a series.
     *
     * @param height zero or more; less is drawn as nothing
     * @param text says the number, with its unit
     */
    public record Bar(BigDecimal height, String text) {}

    /**
     * Bars of one colour.
     *
     * @param bars one for each group, null where there is no number
     */
    public record Series(String name, List<@Nullable Bar> bars) {}

    private final transient List<String> groups;
    private final transient List<Series> series;
    private final BigDecimal top;

    /**
     * @param label what is shown, in a sentence
     * @param groups what stands below each group
     * @param series at most six, in the order of their bars
     */
    public BarChart(String label, List<String> groups, List<Series> series) {
        this.groups = groups;
        this.series = series;
        this.top = top();
        addClassName("md-chart");
        var drawing = new Div(new Svg(drawing(label)));
        drawing.addClassName("md-scroll-x");
        add(legend(), drawing);
    }

    /** The highest bar, rounded up to a number that is easily halved. */
    private BigDecimal top() {
        var highest = series.stream()
                .flatMap(one -> one.bars().stream())
                .map(bar -> bar == null ? BigDecimal.ZERO : bar.height())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        if (highest.signum() == 0) return BigDecimal.ONE;
        var ten = BigDecimal.ONE.scaleByPowerOfTen(highest.precision() - highest.scale() - 1);
        return STEPS.stream()
                .map(step -> ten.multiply(new BigDecimal(step)))
                .filter(step -> step.compareTo(highest) >= 0)
                .findFirst()
                .orElse(highest);
    }

    private UnorderedList legend() {
        var legend = new UnorderedList();
        legend.addClassName("md-legend");
        for (var i = 0; i < series.size(); i++) {
            var colour = new Span();
            colour.addClassNames("md-swatch", "md-series-" + i);
            legend.add(new ListItem(colour, new Span(series.get(i).name())));
        }
        return legend;
    }

    private String drawing(String label) {
        var group = Math.max(NARROWEST_GROUP, series.size() * BAR + GAP);
        var width = LEFT + groups.size() * group;
        var svg = new StringBuilder(
                "<svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">"
                        .formatted(escaped(label), width, HEIGHT, width, HEIGHT));
        for (var half = 0; half <= 2; half++) svg.append(line(half, width));
        for (var i = 0; i < groups.size(); i++) svg.append(group(i, LEFT + i * group, group));
        return svg.append("</svg>").toString();
    }

    private String line(int half, int width) {
        var value = top.multiply(BigDecimal.valueOf(half)).divide(BigDecimal.TWO, MathContext.DECIMAL64);
        var y = HEIGHT - BOTTOM - height(value);
        var shown = value.stripTrailingZeros();
        return "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/><text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                .formatted(LEFT, width, y, y, LEFT - 8, y + 4, shown.scale() < 0 ? shown.setScale(0) : shown);
    }

    private String group(int index, int from, int width) {
        var drawn = new StringBuilder();
        var x = from + (width - series.size() * BAR) / 2;
        for (var i = 0; i < series.size(); i++) {
            var bar = series.get(i).bars().get(index);
            if (bar == null) continue;
            var height = height(bar.height());
            drawn.append(
                    "<rect class=\"md-series-%d\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"><title>%s</title></rect>"
                            .formatted(
                                    i,
                                    x + i * BAR,
                                    HEIGHT - BOTTOM - height,
                                    BAR - 2,
                                    height,
                                    escaped(series.get(i).name() + ": " + bar.text())));
        }
        return drawn
                + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                        .formatted(from + width / 2, HEIGHT - 6, escaped(groups.get(index)));
    }

    /** In the drawing's own units. */
    private int height(BigDecimal value) {
        return value.max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(HEIGHT - BOTTOM - TOP))
                .divide(top, 0, RoundingMode.HALF_UP)
                .intValue();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
