package org.manydesk.paperwork.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.manydesk.files.NewFile;
import org.manydesk.paperwork.DocumentSheet;
import org.manydesk.ui.FileLink;
import org.manydesk.ui.Notice;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.Tone;

/** The documents of a contract to be saved; for those who may, to be attached, shared and removed. */
public class DocumentList extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(DocumentList.class);

    /** What can be done with documents; each deed shows the list anew. */
    public record Deeds(
            Consumer<NewFile> attach,
            Runnable attached,
            Consumer<DocumentSheet> share,
            Consumer<DocumentSheet> withhold,
            Consumer<DocumentSheet> remove) {}

    /** For those who only read. */
    public DocumentList(List<DocumentSheet> documents, Function<DocumentSheet, FileLink> links) {
        addClassName("md-stack-s");
        if (documents.isEmpty()) add(none());
        documents.forEach(document -> add(row(document, links)));
    }

    /** For those who manage them. */
    public DocumentList(List<DocumentSheet> documents, Function<DocumentSheet, FileLink> links, Deeds deeds) {
        addClassName("md-stack-s");
        if (documents.isEmpty()) add(none());
        for (var document : documents) {
            var row = row(document, links);
            if (!document.wasRemoved()) row.add(sharing(document, deeds), removing(document, deeds));
            add(row);
        }
        add(attaching(deeds));
    }

    private Paragraph none() {
        var none = new Paragraph(texts.get("none"));
        none.addClassName("md-soft");
        return none;
    }

    private Div row(DocumentSheet document, Function<DocumentSheet, FileLink> links) {
        var row = new Div(document.wasRemoved() ? gone(document) : links.apply(document), standing(document));
        row.addClassNames("md-in-line", "md-document");
        return row;
    }

    private Component gone(DocumentSheet document) {
        var name = new Span(document.name());
        name.addClassName("md-gone");
        return name;
    }

    private Component standing(DocumentSheet document) {
        var removed = document.removedAt();
        var who = new Span(document.removedBy()
                .map(by -> texts.get("removed.by", by))
                .orElseGet(() -> texts.get("added.by", document.addedBy())));
        who.addClassName("md-soft");
        var standing = new Div(badge(document), who, TimeText.day(removed.orElse(document.addedAt())));
        standing.addClassName("md-in-line");
        return standing;
    }

    private StatusBadge badge(DocumentSheet document) {
        if (document.wasRemoved()) return new StatusBadge(Tone.PLAIN, texts.get("removed"));
        return document.shared()
                ? new StatusBadge(Tone.GOOD, texts.get("shared"))
                : new StatusBadge(Tone.PLAIN, texts.get("internal"));
    }

    private Button sharing(DocumentSheet document, Deeds deeds) {
        return document.shared()
                ? button("withhold", () -> deeds.withhold().accept(document))
                : button("share", () -> deeds.share().accept(document));
    }

    private Button removing(DocumentSheet document, Deeds deeds) {
        return button("remove", () -> new ConfirmDialog(
                        texts.get("remove.title", document.name()),
                        texts.get("remove.what"),
                        texts.get("remove"),
                        confirmed -> deeds.remove().accept(document),
                        texts.get("cancel"),
                        cancelled -> {})
                .open());
    }

    private Button button(String key, Runnable deed) {
        var button = new Button(texts.get(key), click -> deed.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private Component attaching(Deeds deeds) {
        var upload = new Upload(new Attachment(deeds.attach()));
        upload.setUploadButton(new Button(texts.get("attach")));
        upload.setDropLabel(new Span(texts.get("drop")));
        upload.setMaxFileSize(Attachment.LARGEST);
        upload.addFileRejectedListener(rejected -> Notice.problem(texts.get("rejected")));
        upload.getElement().addEventListener("upload-error", event -> Notice.problem(texts.get("failed")));
        upload.getElement()
                .addEventListener("upload-success", event -> deeds.attached().run());
        return upload;
    }
}
