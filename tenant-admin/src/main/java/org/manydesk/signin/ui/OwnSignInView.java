package org.manydesk.signin.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;
import static org.manydesk.scope.Role.REQUESTER;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.manydesk.passkey.PasskeyKeeping;
import org.manydesk.rest.Allowed;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.signin.AccessToken;
import org.manydesk.signin.PasswordChange;
import org.manydesk.signin.SecondFactorSetup;
import org.manydesk.signin.Sessions;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** How one signs in oneself, and where one is signed in. */
@Route("profile/sign-in")
@CdiComponent
@Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
public class OwnSignInView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient Sessions sessions;
    private final transient CurrentCaller caller;
    private final transient Texts texts = Texts.of(OwnSignInView.class);
    private final SecondFactorCard factor;
    private final PasskeysCard passkeys;
    private final SessionsCard open;

    @Inject
    OwnSignInView(
            Sessions sessions,
            PasswordChange passwords,
            SecondFactorSetup setup,
            PasskeyKeeping keys,
            CurrentCaller caller) {
        this.sessions = sessions;
        this.caller = caller;
        this.open = new SessionsCard(texts.get("sessions.own"), caller.person().session(), this::end);
        addClassNames("md-page", "md-narrow");
        var header = new PageHeader(getPageTitle());
        var isAsked = caller.person().lacksSecondFactor();
        Runnable goOn = isAsked ? OwnSignInView::beginAnew : () -> {};
        this.factor = new SecondFactorCard(setup, goOn);
        this.passkeys = new PasskeysCard(keys, goOn);
        if (isAsked) {
            add(header, asked(), passkeys, factor);
            return;
        }
        header.act(new Button(texts.get("sessions.endOthers"), click -> endOthers()));
        add(header, new PasswordCard((old, wanted) -> changed(passwords, old, wanted)), passkeys, factor, open);
    }

    /** Who could do nothing else before begins anew, with a menu. */
    private static void beginAnew() {
        UI.getCurrent().getPage().setLocation("./");
    }

    /** Why there is nothing else here: the provider asks for a second factor. */
    private Div asked() {
        var asked = new Div(texts.get("factor.asked"));
        asked.addClassNames("md-notice", "md-warn");
        asked.getElement().setAttribute("role", "status");
        return asked;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        factor.refresh();
        passkeys.refresh();
        refresh();
    }

    private int changed(PasswordChange passwords, String old, String wanted) {
        var ended = passwords.change(old, wanted);
        refresh();
        return ended;
    }

    private void refresh() {
        open.show(sessions.latest(caller.person().id()));
    }

    private void end(AccessToken session) {
        sessions.end(session.id());
        Notice.done(texts.get("session.ended"));
        refresh();
    }

    private void endOthers() {
        Notice.done(texts.get("sessions.ended", sessions.endOthers()));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return texts.get("own.title");
    }
}
