package org.manydesk.offboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.manydesk.offboarding.OffBoarding;
import org.manydesk.offboarding.Proof;
import org.manydesk.ui.Texts;

/** What there was of a client that leaves, and what is left of it. */
class OffBoardingDetails extends Div {
    private final transient Texts texts = Texts.of(OffBoardingDetails.class);

    OffBoardingDetails(OffBoarding offBoarding, Optional<Proof> proof, Component... acts) {
        addClassName("md-details");
        switch (offBoarding.state()) {
            case WAITING -> add(new Paragraph(texts.get("waiting.what")));
            case STOPPED -> add(new Paragraph(texts.get("stopped.what")));
            case ERASING -> add(new Paragraph(texts.get("erasing.what")));
            case ERASED -> proof.ifPresent(this::show);
        }
        var bar = new Div(acts);
        bar.addClassName("md-in-line");
        add(bar);
    }

    private void show(Proof proof) {
        var rows = proof.tables().stream().mapToLong(Proof.Kept::rows).sum();
        var left = proof.tables().stream().mapToLong(Proof.Kept::left).sum();
        add(new Paragraph(texts.get("erased.what", rows - left, proof.files() - proof.filesLeft(), left)));
        if (left > 0) add(table(proof));
        add(new Paragraph(texts.get("erased.chain", proof.auditEntries(), proof.auditHead())));
    }

    private Component table(Proof proof) {
        var table = new NativeTable();
        table.addClassName("md-table");
        var head = new NativeTableRow();
        var rows = new NativeTableHeaderCell(texts.get("rows"));
        rows.addClassName("md-right");
        head.add(new NativeTableHeaderCell(texts.get("kept")), rows, new NativeTableHeaderCell(texts.get("why")));
        table.getHead().add(head);
        proof.tables().stream().filter(kept -> kept.left() > 0).forEach(kept -> {
            var reason = Optional.ofNullable(kept.reason()).map(texts::of).orElse("");
            var left = new NativeTableCell(Long.toString(kept.left()));
            left.addClassName("md-right");
            var row = new NativeTableRow(
                    new NativeTableCell(kept.table().replace('_', ' ')), left, new NativeTableCell(reason));
            table.getBody().add(row);
        });
        return table;
    }
}
