package org.manydesk.signin.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.manydesk.passkey.PasskeyKeeping;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Needs;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Right;
import org.manydesk.scope.UserId;
import org.manydesk.signin.AccessToken;
import org.manydesk.signin.SecondFactors;
import org.manydesk.signin.Sessions;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** Where one of the provider's people, or of its clients', is signed in. */
@Route("people/:user/sessions")
@CdiComponent
@Allowed(ADMIN)
@Needs(
        read = Right.PEOPLE_MANAGE,
        change = {})
public class PersonSessionsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient Sessions sessions;
    private final transient SecondFactors factors;
    private final transient PasskeyKeeping passkeys;
    private final transient CurrentCaller caller;
    private final transient Texts texts = Texts.of(PersonSessionsView.class);
    private final SessionsCard open;
    private UserId person = new UserId(0);
    private String name = "";

    @Inject
    PersonSessionsView(Sessions sessions, SecondFactors factors, PasskeyKeeping passkeys, CurrentCaller caller) {
        this.sessions = sessions;
        this.factors = factors;
        this.passkeys = passkeys;
        this.caller = caller;
        this.open =
                new SessionsCard(texts.get("sessions.theirs"), caller.person().session(), this::end);
        addClassNames("md-page", "md-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var named = event.getRouteParameters().get("user").orElse("");
        person = new UserId(Ids.parse(named).orElseThrow(() -> new Unknown("person", named)));
        name = sessions.owner(person).name();
        refresh();
    }

    private void refresh() {
        var header = new PageHeader(getPageTitle());
        if (!caller.person().id().equals(person)) header.act(actions());
        removeAll();
        add(header, open);
        open.show(sessions.latest(person));
    }

    private Button[] actions() {
        var actions = new ArrayList<Button>();
        if (!passkeys.of(person).isEmpty())
            actions.add(new Button(texts.get("passkeys.remove"), click -> removePasskeys()));
        if (factors.of(person).isOn()) actions.add(new Button(texts.get("factor.reset"), click -> resetFactor()));
        actions.add(new Button(texts.get("sessions.endAll"), click -> endAll()));
        return actions.toArray(Button[]::new);
    }

    private void removePasskeys() {
        passkeys.removeAll(person);
        Notice.done(texts.get("passkeys.areRemoved", name));
        refresh();
    }

    private void resetFactor() {
        factors.reset(person);
        Notice.done(texts.get("factor.isReset", name));
        refresh();
    }

    private void end(AccessToken session) {
        sessions.end(person, session.id());
        Notice.done(texts.get("session.ended"));
        refresh();
    }

    private void endAll() {
        Notice.done(texts.get("sessions.ended", sessions.endAll(person)));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return texts.get("theirs.title", name);
    }
}
