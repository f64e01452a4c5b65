package org.manydesk.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.manydesk.people.Admission;
import org.manydesk.people.PasswordLinks;
import org.manydesk.people.Staffing;
import org.manydesk.rest.Validation;
import org.manydesk.tenant.ClientName;

/** Makes the part of a client's page that is about people: its own, and who of us sees it. */
@Dependent
public class ClientTeam {
    private final Staffing staffing;
    private final Admission admission;
    private final PasswordLinks links;
    private final Validation validation;

    @Inject
    ClientTeam(Staffing staffing, Admission admission, PasswordLinks links, Validation validation) {
        this.staffing = staffing;
        this.admission = admission;
        this.links = links;
        this.validation = validation;
    }

    /** The part for one client. */
    public Component of(ClientName client) {
        var people = new ClientPeople(client, staffing, new PersonDeeds(admission, links, validation));
        var both = new Div(people, new ClientStaff(client, staffing));
        both.addClassName("md-stack");
        return both;
    }
}
