package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.Difference;
import org.manydesk.invoicing.DifferingInvoice;
import org.manydesk.rest.PageRequest;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** The issued invoices that came out otherwise when they were worked out anew, each with what differs first. */
class DifferingInvoices extends Div {
    private static final int AT_ONCE = 50;

    private final transient Texts texts = Texts.of(DifferingInvoices.class);
    private final transient Function<PageRequest, List<DifferingInvoice>> pages;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(texts.get("more"), click -> showMore());
    private @Nullable String next;

    /**
     * @param count of all
     * @param pages answers with one more where more follow
     */
    DifferingInvoices(int count, Function<PageRequest, List<DifferingInvoice>> pages) {
        this.pages = pages;
        addClassNames("md-warnings", "md-missed", "md-differing", Tone.BAD.style());
        more.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        add(new H3(texts.get("differing", count)), list, more, new Paragraph(texts.get("differing.what")));
        showMore();
    }

    private void showMore() {
        var page = pages.apply(new PageRequest(AT_ONCE, next));
        var read = page.subList(0, Math.min(AT_ONCE, page.size()));
        read.forEach(invoice -> list.add(entry(invoice)));
        more.setVisible(page.size() > AT_ONCE);
        if (!read.isEmpty()) next = read.getLast().cursor();
    }

    private ListItem entry(DifferingInvoice invoice) {
        var client = invoice.client();
        var found = invoice.difference();
        return new ListItem(
                new ClientBadge(client.key(), client.name(), client.colour()),
                new Span(" "),
                new Anchor("invoices/" + invoice.id(), invoice.name()),
                new Span(": " + said(found)));
    }

    private String said(Difference found) {
        var key = "differing." + found.kind();
        if (found.kind() == Difference.Kind.LINES)
            return texts.get(key, 0, Integer.valueOf(found.stated()), Integer.valueOf(found.recomputed()));
        return texts.get(key, found.line(), found.stated(), found.recomputed());
    }
}
