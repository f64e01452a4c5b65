package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.manydesk.invoicing.Balances;
import org.manydesk.ui.Days;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** What is left of packs that were paid in advance, in a line. */
public class PackBalance extends Div {

    public PackBalance(Balances.Packs packs) {
        var texts = Texts.of(PackBalance.class);
        addClassName("md-in-line");
        add(new Span(texts.get(
                "packs", packs.line(), packs.left().toString(), packs.pack().toString())));
        packs.lapses().ifPresent(month -> add(new Span(texts.get("packs.lapse", Days.month(month)))));
        if (packs.isLow()) add(new StatusBadge(Tone.WARN, texts.get("packs.low")));
    }
}
