package org.manydesk.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import org.manydesk.onboarding.TakingOn;
import org.manydesk.tenant.ui.MailFields;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** Which mails become tickets of the client. */
class MailStep implements Step {
    private final Texts texts = Texts.of(MailStep.class);
    private final TakingOn takingOn;
    private final CompanyStep company;
    private final MailFields fields;
    private final int colour;
    private final FaultFields faults = new FaultFields();
    private final Div form;
    private final Div preview = new Div();

    /**
     * @param company that is written to
     * @param fields say at which address
     * @param colour that it is recognised by
     */
    MailStep(TakingOn takingOn, CompanyStep company, MailFields fields, int colour) {
        this.takingOn = takingOn;
        this.company = company;
        this.fields = fields;
        this.colour = colour;
        fields.showFaults(faults);
        fields.onChange(this::showPreview);
        preview.addClassName("md-stack-s");
        form = new Div(fields, faults);
    }

    @Override
    public void entered() {
        showPreview();
    }

    private void showPreview() {
        preview.removeAll();
        preview.add(new H3(texts.get("preview.mail")));
        var address = fields.supportAddress();
        if (address == null) preview.add(new Paragraph(texts.get("preview.mail.none")));
        else preview.add(sample(address), new Paragraph(texts.get("preview.mail.which", address)));
        if (!fields.domains().isEmpty())
            preview.add(new Paragraph(texts.get("preview.mail.domains", String.join(", ", fields.domains()))));
    }

    private Component sample(String address) {
        var key = company.clientKey();
        var ticket = new Div(
                new ClientBadge(key, company.written().name(), colour),
                new Span(key.toUpperCase(Locale.ROOT) + "-1"),
                new Span(texts.get("preview.subject")));
        ticket.addClassName("md-in-line");
        var sample = new Div(new Span(texts.get("preview.mail.to", address)), ticket);
        sample.addClassNames("md-card", "md-stack-s");
        return sample;
    }

    @Override
    public String key() {
        return "mail";
    }

    @Override
    public Component form() {
        return form;
    }

    @Override
    public Optional<Component> preview() {
        return Optional.of(preview);
    }

    @Override
    public boolean isSound() {
        return faults.accepts(() -> takingOn.checkMail(company.clientKey(), company.written()));
    }
}
