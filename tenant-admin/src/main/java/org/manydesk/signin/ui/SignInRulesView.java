package org.manydesk.signin.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Needs;
import org.manydesk.scope.Right;
import org.manydesk.signin.SecondFactorDuty;
import org.manydesk.ui.DayField;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** What a provider asks of its staff when they sign in. */
@Route("settings/sign-in")
@CdiComponent
@Allowed(ADMIN)
@Needs(
        read = {},
        change = Right.SETTINGS)
public class SignInRulesView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient SecondFactorDuty duty;
    private final transient Texts texts = Texts.of(SignInRulesView.class);
    private final FaultFields faults = new FaultFields();
    private final DayField from = new DayField(texts.get("duty.from"));
    private final Paragraph without = new Paragraph();
    private SecondFactorDuty.@Nullable State read;

    @Inject
    SignInRulesView(SecondFactorDuty duty) {
        this.duty = duty;
        addClassNames("md-page", "md-narrow");
        from.setClearButtonVisible(true);
        faults.at("/from", from);
        var why = new Paragraph(texts.get("duty.why"));
        why.addClassName("md-help");
        without.addClassName("md-help");
        var save = new Button(texts.get("duty.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var card = new Div(new H2(texts.get("duty")), why, new Fieldset(from), without, save, faults);
        card.addClassName("md-card");
        add(new PageHeader(getPageTitle()), card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(duty.state());
    }

    private void show(SecondFactorDuty.State state) {
        read = state;
        from.setValue(state.from().orElse(null));
        var names = String.join(", ", state.without());
        without.setText(texts.get("duty.without", state.without().size(), names));
    }

    private void save() {
        var known = Objects.requireNonNull(read);
        if (!faults.accepts(() -> show(duty.ask(known.version(), from.getOptionalValue())))) return;
        Notice.done(texts.get("duty.saved"));
    }

    @Override
    public String getPageTitle() {
        return texts.get("duty.title");
    }
}
