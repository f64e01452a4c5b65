package org.manydesk.amendment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import org.manydesk.amendment.VersionsSheet;
import org.manydesk.contract.VersionGlance;
import org.manydesk.contract.ui.ContractBadge;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** One version: from when, where it stands, why, who drafted it and who put it in force. */
class VersionRow extends Div {
    private final transient Texts texts = Texts.of(VersionRow.class);

    VersionRow(VersionsSheet sheet, VersionGlance version) {
        addClassName("md-version");
        var title = new Span(texts.get("version", version.version(), Days.day(version.from())));
        title.addClassName("md-strong");
        var head = new Div(title, new ContractBadge(version.state()));
        head.addClassName("md-in-line");
        if (version.version() > 1) head.add(comparing(sheet, version.version()));
        add(head);
        version.reason().ifPresent(reason -> add(new Div(reason)));
        add(soft(hand("drafted", version.draftedBy(), Optional.of(version.draftedAt()))));
        version.activatedAt().ifPresent(at -> add(soft(hand("activated.by", version.activatedBy(), Optional.of(at)))));
        if (version.version() > 1) add(soft(new Span(texts.of(version.crossing()))));
    }

    private Anchor comparing(VersionsSheet sheet, int version) {
        var path = "clients/%s/contract/%s/compare?from=%d&to=%d"
                .formatted(sheet.client().key(), sheet.contract().number(), version - 1, version);
        return new Anchor(path, texts.get("compare.with", version - 1));
    }

    private Component hand(String key, Optional<String> who, Optional<Instant> when) {
        var said = new Div(new Text(texts.get(key, who.orElse(texts.get("unknown"))) + " "));
        when.ifPresent(at -> said.add(TimeText.day(at)));
        return said;
    }

    private static Component soft(Component component) {
        component.addClassName("md-soft");
        return component;
    }
}
