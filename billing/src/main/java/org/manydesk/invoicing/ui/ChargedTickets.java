package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.ChargedTicket;
import org.manydesk.invoicing.UnbilledTicket;
import org.manydesk.invoicing.UnbilledTicket.Cause;
import org.manydesk.rest.PageRequest;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** The tickets that invoices charge though they would not count now, a page at a time; each may be said to stay charged. */
class ChargedTickets extends Div {
    private static final int AT_ONCE = 50;

    private final transient Texts texts = Texts.of(ChargedTickets.class);
    private final transient Function<PageRequest, List<ChargedTicket>> pages;
    private final transient Consumer<UnbilledTicket> stays;
    private final H3 title = new H3();
    private final ListItem entry = new ListItem(new Span(texts.of(Cause.BILLED_THOUGH_NOT_CHARGEABLE_NOW) + " "));
    private final Button more = new Button(texts.get("more"), click -> showMore());
    private int shown;
    private @Nullable String next;

    /**
     * Is not visible where there are none.
     *
     * @param pages answers with one more where more follow
     * @param stays asks whether a ticket stays charged
     */
    ChargedTickets(Function<PageRequest, List<ChargedTicket>> pages, Consumer<UnbilledTicket> stays) {
        this.pages = pages;
        this.stays = stays;
        addClassNames("md-warnings", "md-missed", Tone.WARN.style());
        more.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        add(title, new UnorderedList(entry), more);
        showMore();
        setVisible(shown > 0);
    }

    private void showMore() {
        var page = pages.apply(new PageRequest(AT_ONCE, next));
        var read = page.subList(0, Math.min(AT_ONCE, page.size()));
        read.forEach(one -> one.ticket().billed().ifPresent(billed -> entry.add(row(one.ticket(), billed))));
        if (!read.isEmpty()) next = read.getLast().cursor();
        shown += read.size();
        var goesOn = page.size() > AT_ONCE;
        title.setText(texts.get(goesOn ? "charged.more" : "charged", shown));
        more.setVisible(goesOn);
    }

    private Div row(UnbilledTicket ticket, UnbilledTicket.Billed billed) {
        var invoice = new Anchor("invoices/" + billed.invoice(), texts.get("charged.on"));
        var row = new Div(UnbilledTickets.link(ticket), invoice, staying(ticket));
        row.addClassName("md-in-line");
        return row;
    }

    private Button staying(UnbilledTicket ticket) {
        var button = new Button(texts.get("charged.stays"), click -> stays.accept(ticket));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(texts.get("charged.stays.title", ticket.ref()));
        return button;
    }
}
