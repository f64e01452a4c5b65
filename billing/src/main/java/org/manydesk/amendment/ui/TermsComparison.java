package org.manydesk.amendment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.manydesk.amendment.ui.SpokenTerms.Part;
import org.manydesk.contract.ContractForm;
import org.manydesk.ui.Texts;

/** Two versions side by side: what differs is marked, what is the same folded. On a phone one stands below the other. */
public class TermsComparison extends Div {
    private final transient Texts texts = Texts.of(TermsComparison.class);
    private final String titleBefore;
    private final String titleAfter;

    /** One point; empty where a version does not speak of it. */
    private record Point(String name, Optional<String> before, Optional<String> after) {
        boolean differs() {
            return !before.equals(after);
        }
    }

    /** @param titles of the one before and the one after */
    public TermsComparison(ContractForm before, ContractForm after, List<String> titles) {
        titleBefore = titles.getFirst();
        titleAfter = titles.getLast();
        addClassName("md-comparison");
        var old = new SpokenTerms(before);
        var changed = new SpokenTerms(after);
        var same = new ArrayList<Component>();
        for (var part : Part.values()) {
            var points = points(old, changed, part);
            var differing = points.stream().filter(Point::differs).toList();
            var equal = points.stream().filter(point -> !point.differs()).toList();
            if (!differing.isEmpty()) add(new H3(texts.of(part)), table(differing));
            if (!equal.isEmpty()) same.addAll(List.of(new H3(texts.of(part)), list(equal)));
        }
        if (getComponentCount() == 0) add(new Paragraph(texts.get("compare.none")));
        add(folded(same));
    }

    private static List<Point> points(SpokenTerms old, SpokenTerms changed, Part part) {
        var names = new LinkedHashSet<>(old.of(part).keySet());
        names.addAll(changed.of(part).keySet());
        return names.stream()
                .map(name -> new Point(
                        name,
                        Optional.ofNullable(old.of(part).get(name)),
                        Optional.ofNullable(changed.of(part).get(name))))
                .toList();
    }

    private Details folded(List<Component> same) {
        var folded = new Details(texts.get("compare.same"));
        folded.add(same);
        folded.setVisible(!same.isEmpty());
        return folded;
    }

    private NativeTable table(List<Point> points) {
        var table = new NativeTable();
        table.addClassNames("md-table", "md-diff");
        table.getHead()
                .add(new NativeTableRow(
                        new NativeTableHeaderCell(texts.get("compare.point")),
                        new NativeTableHeaderCell(titleBefore),
                        new NativeTableHeaderCell(titleAfter)));
        points.forEach(point -> table.getBody().add(row(point)));
        return table;
    }

    private NativeTableRow row(Point point) {
        return new NativeTableRow(
                new NativeTableCell(point.name()),
                side(point.before(), titleBefore, "md-diff-old"),
                side(point.after(), titleAfter, "md-diff-new"));
    }

    private NativeTableCell side(Optional<String> said, String title, String style) {
        var cell = new NativeTableCell(said.orElse(texts.get("compare.absent")));
        cell.addClassName(said.isPresent() ? style : "md-faint");
        cell.getElement().setAttribute("data-title", title);
        return cell;
    }

    private static NativeTable list(List<Point> points) {
        var table = new NativeTable();
        table.addClassNames("md-table", "md-same");
        points.forEach(point -> table.getBody()
                .add(new NativeTableRow(
                        new NativeTableCell(point.name()),
                        new NativeTableCell(point.before().orElse("")))));
        return table;
    }
}
