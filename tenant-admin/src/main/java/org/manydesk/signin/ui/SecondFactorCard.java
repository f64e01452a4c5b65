package org.manydesk.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.manydesk.signin.SecondFactorSetup;
import org.manydesk.signin.SecondFactors;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** Sets up one's authenticator app, step by step, or turns it off. */
class SecondFactorCard extends Div {
    private final transient SecondFactorSetup factor;
    private final transient Texts texts = Texts.of(SecondFactorCard.class);
    private final transient Runnable goOn;
    private final FaultFields faults = new FaultFields();
    private final Div step = new Div();

    /**
     * @param goOn what follows when the recovery codes were kept
     */
    SecondFactorCard(SecondFactorSetup factor, Runnable goOn) {
        this.factor = factor;
        this.goOn = goOn;
        addClassName("md-card");
        add(new H2(texts.get("factor")), step, faults);
    }

    /** Shows how it stands. */
    void refresh() {
        var state = factor.state();
        faults.clear();
        if (state.isOn()) showOn(state);
        else showOff();
    }

    private void showOff() {
        var password = new PasswordField(texts.get("password.old"));
        password.getElement().setAttribute("autocomplete", "current-password");
        faults.at("/password", password);
        var begin = new Button(
                texts.get("factor.begin"),
                click -> faults.accepts(() -> showSecret(factor.begin(password.getValue()))));
        show(help("factor.off"), new Fieldset(password), begin);
    }

    private void showSecret(SecondFactors.Enrolment enrolment) {
        var code = code();
        var confirm = new Button(
                texts.get("factor.confirm"), click -> faults.accepts(() -> showCodes(factor.confirm(code.getValue()))));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var secret = new Code(enrolment.secret().replaceAll("(.{4})(?=.)", "$1 "));
        show(
                help("factor.scan"),
                new QrPicture(enrolment.uri(), texts.get("factor.picture")),
                new Paragraph(secret),
                new Fieldset(code),
                confirm);
        code.focus();
    }

    private void showCodes(List<String> codes) {
        var list = new Pre(String.join("\n", codes));
        list.addClassName("md-codes");
        show(help("factor.codes"), list, new Button(texts.get("factor.kept"), click -> kept()));
        Notice.done(texts.get("factor.on"));
    }

    private void kept() {
        refresh();
        goOn.run();
    }

    private void showOn(SecondFactors.State state) {
        var since = new Div(new Paragraph(texts.get("factor.since")));
        since.addClassName("md-in-line");
        state.since().map(TimeText::exact).ifPresent(since::add);
        var code = code();
        var off = new Button(texts.get("factor.turnOff"), click -> turnOff(code.getValue()));
        off.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        show(since, new Paragraph(texts.get("factor.left", state.recoveryCodesLeft())), new Fieldset(code), off);
    }

    private void turnOff(String code) {
        if (!faults.accepts(() -> factor.turnOff(code))) return;
        Notice.done(texts.get("factor.isOff"));
        refresh();
    }

    private TextField code() {
        var code = new TextField(texts.get("factor.code"));
        code.getElement().setAttribute("autocomplete", "one-time-code");
        return faults.at("/code", code);
    }

    private Paragraph help(String key) {
        var help = new Paragraph(texts.get(key));
        help.addClassName("md-help");
        return help;
    }

    private void show(Component... parts) {
        step.removeAll();
        step.add(parts);
    }
}
