package org.manydesk.offboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.offboarding.KeptDocument;
import org.manydesk.offboarding.OffBoarding;
import org.manydesk.offboarding.Proof;
import org.manydesk.offboarding.Searched;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;

/** What there was of a client that leaves, and what is left of it. */
class OffBoardingDetails extends Div {
    private final transient Texts texts = Texts.of(OffBoardingDetails.class);

    /** @param open what stands in the way, while it waits */
    OffBoardingDetails(OffBoarding offBoarding, Optional<Proof> proof, Component open, Component... acts) {
        addClassName("md-details");
        switch (offBoarding.state()) {
            case WAITING -> add(new Paragraph(texts.get("waiting.what")));
            case STOPPED -> add(new Paragraph(texts.get("stopped.what")));
            case ERASING -> {
                add(new Paragraph(texts.get("erasing.what")));
                offBoarding.progress().ifPresent(percent -> add(new Paragraph(texts.get("searching", percent))));
            }
            case ERASED -> proof.ifPresent(this::show);
        }
        add(open);
        var bar = new Div(acts);
        bar.addClassName("md-in-line");
        add(bar);
    }

    private void show(Proof proof) {
        var rows = proof.tables().stream().mapToLong(Proof.Kept::rows).sum();
        var left = proof.tables().stream().mapToLong(Proof.Kept::left).sum();
        add(new Paragraph(texts.get("erased.what", rows - left, proof.files() - proof.filesLeft(), left)));
        if (left > 0) add(table(proof));
        if (!proof.documents().isEmpty()) add(new Paragraph(texts.get("documents.what")), documents(proof.documents()));
        add(new Paragraph(texts.get("erased.chain", proof.auditEntries(), proof.auditHead())));
        Optional.ofNullable(proof.searched()).ifPresent(this::show);
    }

    private void show(Searched searched) {
        var wanted = searched.lookedFor().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> texts.get("marker." + kind.getKey(), kind.getValue()))
                .collect(Collectors.joining(", "));
        add(new Paragraph(texts.get("searched.what", wanted, searched.rows(), searched.tables(), searched.files())));
        if (searched.noted() == Searched.Noted.LATE) add(new Paragraph(texts.get("searched.late")));
        if (searched.mentions().isEmpty()) add(new Paragraph(texts.get("searched.nothing")));
        else add(mentions(searched.mentions()));
        if (!searched.unread().isEmpty())
            add(new Paragraph(texts.get("searched.unread", String.join(", ", searched.unread()))));
        if (!searched.notRead().isEmpty()) add(new Paragraph(texts.get("searched.notRead", notRead(searched))));
        show(searched.words());
    }

    private String notRead(Searched searched) {
        return searched.notRead().stream().map(texts::of).collect(Collectors.joining("; "));
    }

    private void show(Searched.IndexedWords words) {
        add(new Paragraph(
                words.left().isEmpty()
                        ? texts.get("words.rebuilt")
                        : texts.get("words.left", String.join(", ", words.left()))));
        if (!words.begun().isEmpty()) add(new Paragraph(texts.get("words.begun", String.join(", ", words.begun()))));
    }

    private Component mentions(List<Searched.Mention> mentions) {
        var table = table("where", "rows", "whose");
        for (var mention : mentions)
            table.getBody()
                    .add(row(
                            mention.where().replace('_', ' '),
                            right(Long.toString(mention.rows())),
                            new NativeTableCell(texts.of(mention.whose()))));
        return table;
    }

    private Component table(Proof proof) {
        var table = table("kept", "rows", "why");
        proof.tables().stream().filter(kept -> kept.left() > 0).forEach(kept -> {
            var reason = Optional.ofNullable(kept.reason()).map(texts::of).orElse("");
            table.getBody()
                    .add(row(
                            kept.table().replace('_', ' '),
                            right(Long.toString(kept.left())),
                            new NativeTableCell(reason)));
        });
        return table;
    }

    private Component documents(List<KeptDocument> documents) {
        var table = table("document", "date", "until", "law");
        for (var document : documents)
            table.getBody()
                    .add(row(
                            texts.of(document.kind()) + " " + document.number(),
                            right(Days.day(document.date())),
                            right(Days.day(document.keptUntil())),
                            new NativeTableCell(law(document))));
        return table;
    }

    private String law(KeptDocument document) {
        return document.basis().isEmpty() ? texts.get("law.unknown") : document.basis();
    }

    /** With figures in all columns but the first and the last. */
    private NativeTable table(String... headers) {
        var table = new NativeTable();
        table.addClassName("md-table");
        var head = new NativeTableRow();
        for (int i = 0; i < headers.length; i++) {
            var header = new NativeTableHeaderCell(texts.get(headers[i]));
            if (i > 0 && i < headers.length - 1) header.addClassName("md-right");
            head.add(header);
        }
        table.getHead().add(head);
        return table;
    }

    private static NativeTableRow row(String first, Component... others) {
        var row = new NativeTableRow(new NativeTableCell(first));
        row.add(others);
        return row;
    }

    private static NativeTableCell right(String figure) {
        var cell = new NativeTableCell(figure);
        cell.addClassName("md-right");
        return cell;
    }
}
