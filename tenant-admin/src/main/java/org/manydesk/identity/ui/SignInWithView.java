package org.manydesk.identity.ui;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.manydesk.identity.OutsideSignIn;
import org.manydesk.problem.Problem;
import org.manydesk.rest.OpenToAll;
import org.manydesk.scope.Ids;
import org.manydesk.signin.ui.TypedAddress;
import org.manydesk.ui.Texts;

/** Sends a browser to a client's identity provider: at once from the sign-in page, else after a click. */
@Route(value = "sign-in/with", autoLayout = false)
@CdiComponent
@OpenToAll
public class SignInWithView extends Main implements HasDynamicTitle, BeforeEnterObserver {
    private final transient OutsideSignIn outside;
    private final transient Texts texts = Texts.of(SignInWithView.class);
    private final OutsideCard card = new OutsideCard();

    @Inject
    SignInWithView(OutsideSignIn outside) {
        this.outside = outside;
        addClassName("md-sign-in");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getLocation().getQueryParameters().getSingleParameter("door");
        var door = wanted.map(Ids::parse).orElse(OptionalLong.empty()).orElse(0);
        var typed = TypedAddress.take();
        if (typed.isPresent()) leave(event.getUI(), door, typed);
        else card.question(() -> leave(event.getUI(), door, typed));
    }

    private void leave(UI page, long door, Optional<String> typed) {
        card.patience();
        try {
            var left = outside.depart(door, typed);
            Leaver.remember(left.attempt());
            page.getPage().setLocation(left.to());
        } catch (Problem refused) {
            card.refusal(refused.detail());
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get("outside.title");
    }
}
