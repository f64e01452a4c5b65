package org.manydesk.identity.ui;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.inject.Inject;
import org.manydesk.identity.IdentitySetup;
import org.manydesk.identity.OutsideSignIn;
import org.manydesk.problem.Problem;
import org.manydesk.rest.OpenToAll;
import org.manydesk.signin.Origin;
import org.manydesk.signin.ui.PageAccess;
import org.manydesk.signin.ui.UiCaller;
import org.manydesk.ui.Texts;

/**
 * Where identity providers send browsers back to. What they bring is used once; the address with it does not stay in the
 * browser's history where it led in.
 */
@Route(value = IdentitySetup.RETURN, autoLayout = false)
@CdiComponent
@OpenToAll
public class ReturnView extends Main implements HasDynamicTitle, BeforeEnterObserver {
    private final transient OutsideSignIn outside;
    private final transient UiCaller caller;
    private final transient Texts texts = Texts.of(ReturnView.class);
    private final OutsideCard card = new OutsideCard();

    @Inject
    ReturnView(OutsideSignIn outside, UiCaller caller) {
        this.outside = outside;
        this.caller = caller;
        addClassName("md-sign-in");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        card.patience();
        try {
            var said = event.getLocation().getQueryParameters().getParameters();
            caller.begin(outside.arrive(Leaver.take(), said, origin()));
            var wanted = PageAccess.takeWanted()
                    .map(Location::getPathWithQueryParameters)
                    .orElse("");
            event.getUI().getPage().executeJs("window.location.replace($0)", "./" + wanted);
        } catch (Problem refused) {
            card.refusal(refused.detail());
        }
    }

    private static Origin origin() {
        var request = VaadinRequest.getCurrent();
        return Origin.of(request.getRemoteAddr(), request.getHeader("User-Agent"));
    }

    @Override
    public String getPageTitle() {
        return texts.get("outside.title");
    }
}
