package org.manydesk.amendment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.manydesk.amendment.Amendments;
import org.manydesk.amendment.VersionsSheet;
import org.manydesk.contract.VersionGlance;
import org.manydesk.dryrun.Outlook;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;

/** The draft of an amendment: what it changes, what it would do, and what can be done with it. */
class DraftCard extends Div {
    private final transient Texts texts = Texts.of(DraftCard.class);
    private final VersionGlance draft;

    /** @param allowed whether the reader may take the steps */
    record Steps(boolean allowed, Runnable activate, Runnable discard) {}

    DraftCard(VersionsSheet sheet, VersionGlance draft, Amendments amendments, Steps steps) {
        this.draft = draft;
        addClassNames("md-card", "md-draft");
        var client = sheet.client().key();
        var number = sheet.contract().number();
        var outlook = amendments.outlook(client, number, draft.version());
        add(new H2(texts.get("draft.title", draft.version(), Days.day(draft.from()))));
        draft.reason().ifPresent(reason -> add(new Paragraph(reason)));
        add(new Paragraph(texts.of(draft.crossing())));
        add(new TermsComparison(
                amendments.terms(client, number, Integer.toString(draft.version() - 1)),
                amendments.terms(client, number, Integer.toString(draft.version())),
                List.of(texts.get("version.short", draft.version() - 1), texts.get("draft"))));
        add(new OutlookView(outlook));
        if (steps.allowed()) add(buttons(outlook, steps));
    }

    private Component buttons(Outlook outlook, Steps steps) {
        var discard = new Button(texts.get("discard"), click -> sure("discard", outlook, steps.discard()));
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        var activate = new Button(texts.get("activate"), click -> sure("activate", outlook, steps.activate()));
        activate.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var bar = new Div(discard, activate);
        bar.addClassName("md-actions");
        return bar;
    }

    private void sure(String step, Outlook outlook, Runnable work) {
        var what = texts.get(step + ".what", Days.day(draft.from()), outlook.moved(), outlook.breached());
        var title = texts.get(step + ".title", draft.version());
        new ConfirmDialog(title, what, texts.get(step), yes -> work.run(), texts.get("cancel"), no -> {}).open();
    }
}
