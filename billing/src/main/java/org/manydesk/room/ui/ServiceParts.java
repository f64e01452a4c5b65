package org.manydesk.room.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.manydesk.availability.ServiceBoard;
import org.manydesk.availability.ui.ServiceRows;
import org.manydesk.room.RoomSheet;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.timekeeping.ui.EscalationLadder;
import org.manydesk.ui.Texts;

/** The parts of a contract room about availability, and for staff, who is told when time runs out. */
@Dependent
class ServiceParts {
    private final Texts texts = Texts.of(ServiceParts.class);
    private final ServiceBoard services;
    private final CurrentCaller caller;

    @Inject
    ServiceParts(ServiceBoard services, CurrentCaller caller) {
        this.services = services;
        this.caller = caller;
    }

    List<Component> of(RoomSheet sheet) {
        var parts = new ArrayList<Component>();
        parts.add(section("availability", availability(sheet)));
        if (caller.person().role().isStaff())
            parts.add(section("escalation", new EscalationLadder(sheet.terms().promises())));
        return parts;
    }

    private Component availability(RoomSheet sheet) {
        var month = sheet.report().period();
        var all = services.under(sheet.client().key(), sheet.contract().number(), month);
        if (all.isEmpty()) return new Paragraph(texts.get("availability.none"));
        return caller.person().isOneOf(ADMIN, LEAD, AGENT, CLIENT_MANAGER)
                ? ServiceRows.leading(all)
                : ServiceRows.named(all);
    }

    private Div section(String title, Component content) {
        var section = new Div(new H2(texts.get(title)), content);
        section.addClassName("md-room-section");
        return section;
    }
}
