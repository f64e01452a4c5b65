package org.manydesk.onboarding.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.manydesk.onboarding.ByFile;
import org.manydesk.onboarding.FileChange;
import org.manydesk.onboarding.FileFormat;
import org.manydesk.onboarding.FileReport;
import org.manydesk.onboarding.FileSchema;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Needs;
import org.manydesk.scope.Right;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** Takes a client on by a file: chosen, looked at change by change, then confirmed. */
@Route("clients/new/file")
@CdiComponent
@Allowed(ADMIN)
@Needs(
        read = {Right.CLIENT_READ, Right.CONTRACT_READ, Right.PEOPLE_MANAGE},
        change = {Right.CLIENT_WRITE, Right.CONTRACT_WRITE})
public class FromFileView extends Div implements HasDynamicTitle {
    private static final int LARGEST = 1_000_000;

    private final transient ByFile byFile;
    private final transient Texts texts = Texts.of(FromFileView.class);
    private final PageHeader header = new PageHeader(texts.get("file"));
    private final FaultFields faults = new FaultFields();
    private final Div changes = new Div();
    private final Button land = new Button(texts.get("file.land"));
    private String file = "";
    private FileFormat format = FileFormat.YAML;

    @Inject
    FromFileView(ByFile byFile) {
        this.byFile = byFile;
        addClassNames("md-page", "md-narrow");
        changes.addClassName("md-stack");
        land.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        land.addClickListener(click -> land());
        land.setVisible(false);
        var bar = new Div(land);
        bar.addClassName("md-form-actions");
        header.act(new Anchor("clients/new", texts.get("file.flow")));
        add(header, explanation(), upload(), faults, changes, bar);
    }

    private Div explanation() {
        var schema = TextLink.of("onboarding.schema.json", FileSchema::text);
        schema.setText(texts.get("file.schema"));
        var what = new Div(new Paragraph(texts.get("file.what")), new Paragraph(texts.get("file.again")), schema);
        what.addClassName("md-help");
        return what;
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory((about, bytes) -> read(about.fileName(), bytes)));
        upload.setUploadButton(new Button(texts.get("file.choose")));
        upload.setDropLabel(new Span(texts.get("file.drop")));
        upload.setAcceptedFileTypes(".yaml", ".yml", ".json");
        upload.setMaxFileSize(LARGEST);
        upload.setMaxFiles(1);
        upload.addFileRejectedListener(rejected -> Notice.problem(texts.get("file.rejected")));
        upload.getElement().addEventListener("upload-success", event -> {
            upload.clearFileList();
            preview();
        });
        return upload;
    }

    private void read(String name, byte[] bytes) {
        file = new String(bytes, StandardCharsets.UTF_8);
        format = name.endsWith(".json") ? FileFormat.JSON : FileFormat.YAML;
    }

    private void preview() {
        land.setVisible(false);
        changes.removeAll();
        if (!faults.accepts(() -> show(byFile.preview(file, format)))) return;
        land.setVisible(true);
    }

    private void show(FileReport report) {
        header.count(texts.get("file." + report.outcome(), report.client()));
        land.setEnabled(!report.changes().isEmpty());
        changes.removeAll();
        if (report.changes().isEmpty())
            changes.add(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, texts.get("file.same"), texts.get("file.same.what")));
        report.changes().forEach(change -> changes.add(card(change)));
    }

    private Div card(FileChange change) {
        var head = new Div(
                new StatusBadge(Tone.RUNS, texts.of(change.deed())),
                new H3(change.pointer().substring(1)));
        head.addClassName("md-in-line");
        var card = new Div(head);
        card.addClassName("md-card");
        change.before().ifPresent(before -> card.add(new Span(texts.get("file.before")), text(before)));
        card.add(new Span(texts.get(change.before().isPresent() ? "file.after" : "file.said")), text(change.after()));
        return card;
    }

    private static Component text(JsonNode node) {
        return node.isValueNode() ? new Code(node.asText()) : new Pre(FileChange.yaml(node));
    }

    private void land() {
        if (!faults.accepts(() -> done(byFile.land(file, format)))) return;
        land.setVisible(false);
    }

    private void done(FileReport report) {
        header.count(texts.get("file.done"));
        changes.removeAll();
        var live = new Anchor("clients/" + report.client() + "/go-live", texts.get("file.live"));
        live.addClassName("md-link-button");
        changes.add(new EmptyState(
                VaadinIcon.CHECK_CIRCLE_O,
                texts.get("file.done"),
                texts.get("file.done.what", report.changes().size()),
                live));
    }

    @Override
    public String getPageTitle() {
        return texts.get("file");
    }
}
