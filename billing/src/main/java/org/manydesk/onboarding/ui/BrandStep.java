package org.manydesk.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.brand.ui.BrandFields;
import org.manydesk.onboarding.TakingOn;
import org.manydesk.tenant.TenantBrand;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** How the client is recognised, and how its requesters are written to. All of it can be left as it is. */
class BrandStep implements Step {
    private final Texts texts = Texts.of(BrandStep.class);
    private final TakingOn takingOn;
    private final CompanyStep company;
    private final FaultFields faults = new FaultFields();
    private final BrandFields fields = new BrandFields(faults);
    private final Div form = new Div();

    /**
     * @param company whose brand it is
     * @param colour that is next
     */
    BrandStep(TakingOn takingOn, CompanyStep company, int colour) {
        this.takingOn = takingOn;
        this.company = company;
        fields.read(new TenantBrand(null, null, colour, null));
        var logo = new Paragraph(texts.get("brand.logo"));
        logo.addClassName("md-help");
        form.add(fields, logo, faults);
    }

    @Override
    public void entered() {
        var profile = company.written();
        var address = profile.supportAddress();
        fields.of(company.clientKey(), profile.name(), address == null ? "" : address);
    }

    /** Shows what was typed before, if anything was. */
    void read(@Nullable TenantBrand typed) {
        if (typed != null) fields.read(typed);
    }

    @Override
    public String key() {
        return "brand";
    }

    @Override
    public Component form() {
        return form;
    }

    @Override
    public Optional<Component> preview() {
        return Optional.of(fields.sample());
    }

    @Override
    public boolean isSound() {
        return faults.accepts(() -> takingOn.checkBrand(written()));
    }

    TenantBrand written() {
        return fields.written();
    }
}
