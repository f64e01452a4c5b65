package org.manydesk.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.manydesk.people.Correspondence;
import org.manydesk.people.Staffing;
import org.manydesk.tenant.ClientName;

/** Makes the part of a client's page that is about people: its own, who only writes, and who of us sees it. */
@Dependent
public class ClientTeam {
    private final Staffing staffing;
    private final PersonDeeds deeds;
    private final Correspondence correspondence;

    @Inject
    ClientTeam(Staffing staffing, PersonDeeds deeds, Correspondence correspondence) {
        this.staffing = staffing;
        this.deeds = deeds;
        this.correspondence = correspondence;
    }

    /** The part for one client. */
    public Component of(ClientName client) {
        var people = new ClientPeople(client, staffing, deeds);
        var contacts = new ClientContacts(client, correspondence, people::refresh);
        var all = new Div(people, contacts, new ClientStaff(client, staffing));
        all.addClassName("md-stack");
        return all;
    }
}
