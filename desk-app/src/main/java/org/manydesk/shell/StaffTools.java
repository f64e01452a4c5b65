package org.manydesk.shell;

import com.vaadin.flow.component.Component;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.manydesk.notification.Inbox;
import org.manydesk.notification.Kind;
import org.manydesk.notification.NotificationNews;
import org.manydesk.notification.ui.Bell;
import org.manydesk.probe.WallProbes;
import org.manydesk.probe.ui.WallNotice;
import org.manydesk.queue.Suggestions;
import org.manydesk.scope.Caller;
import org.manydesk.scope.Right;
import org.manydesk.scope.Role;
import org.manydesk.signin.ui.UiCaller;

/** What the header has for those who work on tickets, the search, and for those who are told things, the bell; administrators, a hole in the wall. */
@Dependent
class StaffTools {
    private final Suggestions suggestions;
    private final Inbox inbox;
    private final NotificationNews news;
    private final UiCaller caller;
    private final WallProbes probes;

    @Inject
    StaffTools(Suggestions suggestions, Inbox inbox, NotificationNews news, UiCaller caller, WallProbes probes) {
        this.suggestions = suggestions;
        this.inbox = inbox;
        this.news = news;
        this.caller = caller;
        this.probes = probes;
    }

    List<Component> of(Caller.Person person) {
        var tools = new ArrayList<Component>();
        if (person.lacksSecondFactor()) return tools;
        if (person.isOneOf(Role.ADMIN) && person.keeps(Set.of(Right.AUDIT_READ)))
            probes.lastWord()
                    .filter(last -> last.wrong() > 0)
                    .map(WallNotice::new)
                    .ifPresent(tools::add);
        if (!person.keeps(Set.of(Right.TICKET_READ))) return tools;
        if (person.isOneOf(Role.ADMIN, Role.LEAD, Role.AGENT)) tools.add(new FindField(suggestions));
        if (!Kind.of(person.role()).isEmpty()) tools.add(new Bell(person.id(), inbox, news, caller));
        return tools;
    }
}
