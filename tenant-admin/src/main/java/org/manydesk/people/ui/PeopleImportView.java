package org.manydesk.people.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.manydesk.people.Roster;
import org.manydesk.people.RosterReport;
import org.manydesk.people.RosterRow;
import org.manydesk.people.RosterRow.Outcome;
import org.manydesk.rest.Allowed;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** Lets in the people of a file: chosen, looked at row by row, then confirmed. */
@Route("people/import")
@CdiComponent
@Allowed(ADMIN)
public class PeopleImportView extends Div implements HasDynamicTitle {
    private static final int LARGEST = 1_048_576;

    private final transient Roster roster;
    private final transient Texts texts = Texts.of(PeopleImportView.class);
    private final PageHeader header = new PageHeader(texts.get("import"));
    private final FaultFields faults = new FaultFields();
    private final Grid<RosterRow> rows = new Grid<>();
    private final Button land = new Button();
    private String csv = "";

    @Inject
    PeopleImportView(Roster roster) {
        this.roster = roster;
        addClassName("md-page");
        land.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        land.addClickListener(click -> land());
        land.setVisible(false);
        var bar = new Div(land);
        bar.addClassName("md-form-actions");
        add(header, explanation(), upload(), faults, list(), bar);
    }

    private Div explanation() {
        var columns = new Code("email,name,role,client,allow,deny");
        var what =
                new Div(new Paragraph(texts.get("import.what")), columns, new Paragraph(texts.get("import.columns")));
        what.addClassName("md-help");
        return what;
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory((about, bytes) -> read(bytes)));
        upload.setUploadButton(new Button(texts.get("import.choose")));
        upload.setDropLabel(new Span(texts.get("import.drop")));
        upload.setAcceptedFileTypes("text/csv", ".csv");
        upload.setMaxFileSize(LARGEST);
        upload.setMaxFiles(1);
        upload.addFileRejectedListener(rejected -> Notice.problem(texts.get("import.rejected")));
        upload.getElement().addEventListener("upload-success", event -> {
            upload.clearFileList();
            preview();
        });
        return upload;
    }

    private void read(byte[] bytes) {
        csv = new String(bytes, StandardCharsets.UTF_8);
    }

    private Grid<RosterRow> list() {
        rows.addColumn(RosterRow::line).setHeader(texts.get("import.line")).setFlexGrow(0);
        rows.addComponentColumn(row -> new PersonCell(row.name(), row.email()))
                .setHeader(texts.get("name"))
                .setFlexGrow(2);
        rows.addComponentColumn(this::outcome)
                .setHeader(texts.get("import.outcome"))
                .setFlexGrow(3);
        rows.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        rows.addClassName("md-list");
        rows.setAllRowsVisible(true);
        rows.setSelectionMode(Grid.SelectionMode.NONE);
        rows.setVisible(false);
        return rows;
    }

    private Div outcome(RosterRow row) {
        var tone =
                switch (row.outcome()) {
                    case NEW -> Tone.GOOD;
                    case UNCHANGED -> Tone.PLAIN;
                    case REJECTED -> Tone.BAD;
                };
        var cell = new Div(new StatusBadge(tone, texts.of(row.outcome())), new Span(row.reason()));
        cell.addClassName("md-in-line");
        return cell;
    }

    private void preview() {
        land.setVisible(false);
        rows.setVisible(false);
        if (!faults.accepts(() -> show(roster.preview(csv)))) return;
        land.setVisible(true);
    }

    private void land() {
        if (!faults.accepts(() -> show(roster.land(csv)))) return;
        land.setVisible(false);
        Notice.done(texts.get("import.done"));
    }

    private void show(RosterReport report) {
        rows.setItems(report.rows());
        rows.setVisible(true);
        var good = report.count(Outcome.NEW);
        land.setText(texts.get("import.land", good));
        land.setEnabled(good > 0);
        header.count(
                texts.get("import.new", good),
                texts.get("import.unchanged", report.count(Outcome.UNCHANGED)),
                texts.get("import.refused", report.count(Outcome.REJECTED)));
    }

    @Override
    public String getPageTitle() {
        return texts.get("import");
    }
}
