package org.manydesk.datasubject.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.manydesk.datasubject.Erased;
import org.manydesk.datasubject.SubjectAccess;
import org.manydesk.datasubject.SubjectErasure;
import org.manydesk.rest.Allowed;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.FileLink;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** What a client keeps of one person: found by their address, given out, or erased. */
@Route("personal-data")
@Menu(title = "personalData", order = 64, icon = "vaadin:user-card")
@CdiComponent
@Allowed(ADMIN)
public class PersonalDataView extends Div implements HasDynamicTitle {
    private final transient SubjectAccess access;
    private final transient SubjectErasure erasure;
    private final transient Texts texts = Texts.of(PersonalDataView.class);
    private final ComboBox<ClientName> client = new ComboBox<>(texts.get("client"));
    private final EmailField email = new EmailField(texts.get("email"));
    private final FaultFields faults = new FaultFields();
    private final Div result = new Div();

    @Inject
    PersonalDataView(SubjectAccess access, SubjectErasure erasure, ClientDirectory directory) {
        this.access = access;
        this.erasure = erasure;
        addClassNames("md-page", "md-narrow");
        client.setItems(directory.names());
        client.setItemLabelGenerator(ClientName::label);
        email.setPlaceholder(texts.get("email.what"));
        faults.at("/email", email);
        var search = new Button(texts.get("search"), click -> search());
        search.addClickShortcut(Key.ENTER);
        search.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(client, email, search);
        form.addClassNames("md-filters", "md-asked");
        add(new PageHeader(texts.get("personalData")), new Paragraph(texts.get("what")), form, faults, result);
    }

    private void search() {
        result.removeAll();
        client.setErrorMessage(texts.get("client.none"));
        client.setInvalid(client.isEmpty());
        if (client.isEmpty()) return;
        faults.accepts(() -> found(access.search(client.getValue().key(), email.getValue())));
    }

    private void found(Map<String, Long> rows) {
        if (rows.isEmpty()) {
            result.add(new EmptyState(VaadinIcon.USER_CARD, texts.get("nothing"), texts.get("nothing.what")));
            return;
        }
        var key = client.getValue().key();
        var person = email.getValue();
        var table = new TableOfRows(texts.get("table"), texts.get("rows"));
        rows.forEach((name, count) -> table.row(name, count.toString()));
        var card = card(texts.get("found", person), table, acts(key, person));
        result.add(card);
    }

    private Component acts(String key, String person) {
        var copy = new FileLink(() -> {
            var packed = access.copy(key, person);
            return new DownloadResponse(packed.content(), packed.name(), "application/zip", packed.size());
        });
        copy.setText(texts.get("copy"));
        copy.addClassName("md-file");
        var erase = new Button(
                texts.get("erase"),
                click -> new ErasingDialog(person, () -> erased(erasure.erase(key, person))).open());
        erase.addThemeVariants(ButtonVariant.LUMO_ERROR);
        var bar = new Div(copy, erase);
        bar.addClassName("md-in-line");
        return bar;
    }

    private void erased(Erased erased) {
        var table = new TableOfRows(texts.get("table"), texts.get("cleaned"), texts.get("left"), texts.get("reason"));
        for (var told : erased.tables())
            table.row(
                    told.table(),
                    Long.toString(told.cleaned()),
                    Long.toString(told.left()),
                    told.reason() == null ? "" : texts.of(told.reason()));
        var rows = erased.tables().stream().mapToLong(Erased.Told::cleaned).sum();
        result.removeAll();
        result.add(card(
                texts.get("erased"),
                new Paragraph(texts.get("erased.what", rows, erased.files(), erased.alias())),
                table));
        Notice.done(texts.get("erased"));
    }

    private static Component card(String title, Component... parts) {
        var card = new Div(new H2(title));
        card.add(parts);
        card.addClassName("md-card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return texts.get("personalData");
    }
}
