package org.manydesk.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.manydesk.people.ClientPerson;
import org.manydesk.people.StaffMember;

/** A person in a list: the name, and under it the address. */
final class PersonCell extends Div {
    PersonCell(String name, String email) {
        addClassName("md-two-lines");
        var address = new Span(email);
        address.addClassName("md-soft");
        add(new Span(name), address);
    }

    static PersonCell of(StaffMember member) {
        return new PersonCell(member.name(), member.email());
    }

    static PersonCell of(ClientPerson person) {
        return new PersonCell(person.name(), person.email());
    }
}
