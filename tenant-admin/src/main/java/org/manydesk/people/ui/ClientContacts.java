package org.manydesk.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.manydesk.people.Correspondence;
import org.manydesk.people.Correspondents.Correspondent;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.Texts;

/** Who writes for one client without an account, with their invitation. Not there while nobody does. */
class ClientContacts extends Div {
    private static final int SHOWN = 200;

    private final transient Correspondence correspondence;
    private final transient Runnable invited;
    private final ClientName client;
    private final transient Texts texts = Texts.of(ClientContacts.class);
    private final Grid<Correspondent> grid = new Grid<>();
    private final Paragraph more = new Paragraph(texts.get("contacts.more", SHOWN));

    /** @param invited is run after each invitation */
    ClientContacts(ClientName client, Correspondence correspondence, Runnable invited) {
        this.client = client;
        this.correspondence = correspondence;
        this.invited = invited;
        addClassName("md-section");
        var why = new Paragraph(texts.get("contacts.why"));
        why.addClassName("md-help");
        add(new H3(texts.get("contacts")), why, list(), more);
        refresh();
    }

    private Grid<Correspondent> list() {
        grid.addComponentColumn(one -> new PersonCell(one.name(), one.email()))
                .setHeader(texts.get("name"))
                .setFlexGrow(3);
        grid.addComponentColumn(this::inviting).setHeader("").setFlexGrow(1);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.addClassName("md-list");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        return grid;
    }

    private Button inviting(Correspondent one) {
        var invite = new Button(texts.get("link.invite"), click -> invite(one));
        invite.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        invite.setAriaLabel(texts.get("contacts.invite", one.name()));
        return invite;
    }

    private void invite(Correspondent one) {
        var done = correspondence.invite(client.key(), one.email());
        new PasswordLinkDialog(one.name(), done.link()).open();
        refresh();
        invited.run();
    }

    private void refresh() {
        var all = correspondence.of(client.key(), 0, SHOWN + 1);
        grid.setItems(all.stream().limit(SHOWN).toList());
        more.setVisible(all.size() > SHOWN);
        setVisible(!all.isEmpty());
    }
}
