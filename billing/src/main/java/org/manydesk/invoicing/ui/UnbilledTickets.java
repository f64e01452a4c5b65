package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.invoicing.UnbilledTicket;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** The tickets of a month that no invoice will charge, by cause, with what can be done. */
class UnbilledTickets extends Div {
    private static final int AT_ONCE = 50;

    private final transient Texts texts = Texts.of(UnbilledTickets.class);

    private UnbilledTickets(String title, List<UnbilledTicket> tickets) {
        var list = new UnorderedList();
        tickets.stream()
                .collect(Collectors.groupingBy(UnbilledTicket::cause))
                .forEach((cause, ofCause) -> list.add(entry(cause, ofCause)));
        add(new H3(texts.get(title, tickets.size())), list);
        addClassNames("md-warnings", "md-missed", Tone.WARN.style());
    }

    /** Those that something can still be done about before their month is issued, then those that issued invoices left out. */
    static List<UnbilledTickets> of(List<UnbilledTicket> tickets) {
        var issued = tickets.stream()
                .collect(Collectors.partitioningBy(ticket -> ticket.leftOutOf().isPresent()));
        return Stream.of(false, true)
                .filter(left -> !issued.getOrDefault(left, List.of()).isEmpty())
                .map(left -> new UnbilledTickets(
                        left ? "unbilled.leftOut" : "unbilled", issued.getOrDefault(left, List.of())))
                .toList();
    }

    private ListItem entry(UnbilledTicket.Cause cause, List<UnbilledTicket> tickets) {
        var entry = new ListItem(new Span(texts.of(cause) + " "));
        showMore(entry, tickets);
        return entry;
    }

    /** So many at once, and a button for the rest, if any. */
    private void showMore(ListItem entry, List<UnbilledTicket> left) {
        var some = left.subList(0, Math.min(AT_ONCE, left.size()));
        some.forEach(ticket -> entry.add(link(ticket)));
        if (some.size() < left.size()) entry.add(more(entry, left.subList(some.size(), left.size())));
    }

    private Button more(ListItem entry, List<UnbilledTicket> rest) {
        var more = new Button(texts.get("more"), click -> {
            entry.remove(click.getSource());
            showMore(entry, rest);
        });
        more.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return more;
    }

    static Component link(UnbilledTicket ticket) {
        var link = new Anchor("tickets/" + ticket.ref(), ticket.ref());
        link.setTitle(ticket.client().name() + ": " + ticket.subject());
        link.addClassName("md-missed-month");
        return link;
    }
}
