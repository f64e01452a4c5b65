package org.manydesk.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.manydesk.brand.ClientBranding;
import org.manydesk.brand.PortalSign;
import org.manydesk.scope.Caller;
import org.manydesk.ui.Texts;

/** What stands at the top left, and leads to where one begins: to people of a client it is their company. */
@Dependent
class PortalBrand {
    private final ClientBranding branding;

    @Inject
    PortalBrand(ClientBranding branding) {
        this.branding = branding;
    }

    Anchor of(Caller.Person person) {
        var brand = person.home()
                .map(branding::sign)
                .map(PortalBrand::client)
                .orElseGet(() -> new Anchor("", Texts.of(PortalBrand.class).get("brand")));
        brand.addClassName("md-brand");
        return brand;
    }

    private static Anchor client(PortalSign sign) {
        var name = new Span(sign.name());
        name.addClassName("md-brand-name");
        var anchor = new Anchor("", name);
        anchor.getElement().setAttribute("aria-label", sign.name());
        anchor.addClassName("md-brand-of-client");
        sign.logo().ifPresent(logo -> anchor.addComponentAsFirst(new Image(logo.address(), "")));
        anchor.setClassName("md-has-logo", sign.logo().isPresent());
        return anchor;
    }
}
