package org.manydesk.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import org.manydesk.passkey.Challenge;
import org.manydesk.passkey.Passkey;
import org.manydesk.passkey.PasskeyKeeping;
import org.manydesk.signin.Origin;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** One's passkeys, each with buttons that rename and remove it, and one that adds another. */
class PasskeysCard extends Div {
    private final transient PasskeyKeeping passkeys;
    private final transient Texts texts = Texts.of(PasskeysCard.class);
    private final transient Runnable changed;
    private final Div rows = new Div();
    private final PasskeyButton add;

    /**
     * @param changed what follows when one was added or removed
     */
    PasskeysCard(PasskeyKeeping passkeys, Runnable changed) {
        this.passkeys = passkeys;
        this.changed = changed;
        addClassName("md-card");
        var why = new Paragraph(texts.get("passkeys.why"));
        why.addClassName("md-help");
        add = new PasskeyButton(texts.get("passkey.add"), PasskeyButton.Use.TO_MAKE, passkeys::begin, this::keep);
        add(new H2(texts.get("passkeys")), why, rows, add);
    }

    /** Shows how it stands. */
    void refresh() {
        rows.removeAll();
        var all = passkeys.own();
        all.forEach(key -> rows.add(row(key)));
        add.setVisible(all.size() < PasskeyKeeping.MOST);
    }

    private Component row(Passkey key) {
        var name = new Div(new Span(key.name()));
        name.addClassName("md-in-line");
        var what = new Div(name, since(key));
        what.addClassName("md-two-lines");
        var buttons = new Div(
                small("passkey.rename", () -> new PasskeyNameDialog(key.name(), wanted -> rename(key, wanted)).open()),
                removal(key));
        buttons.addClassName("md-cell-actions");
        var row = new Div(what, buttons);
        row.addClassName("md-session");
        return row;
    }

    private Component since(Passkey key) {
        var since = new Div(new Span(texts.get("passkey.added")), TimeText.exact(key.createdAt()));
        key.lastUsedAt()
                .ifPresentOrElse(
                        used -> since.add(new Span(texts.get("passkey.used")), TimeText.exact(used)),
                        () -> since.add(new Span(texts.get("passkey.unused"))));
        since.addClassNames("md-in-line", "md-soft");
        return since;
    }

    private Button removal(Passkey key) {
        var removal = small("passkey.remove", () -> remove(key));
        removal.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return removal;
    }

    private Button small(String label, Runnable work) {
        var button = new Button(texts.get(label), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void keep(Challenge challenge, String answer) {
        passkeys.add(challenge, answer, usualName());
        Notice.done(texts.get("passkey.isAdded"));
        goOn();
    }

    /** What the browser is called, until its person calls it something else. */
    private String usualName() {
        var request = VaadinRequest.getCurrent();
        var program = Origin.of(request.getRemoteAddr(), request.getHeader("User-Agent"))
                .program();
        var name = Program.named(program, texts.get("passkey"));
        return name.substring(0, Math.min(name.length(), PasskeyKeeping.LONGEST_NAME));
    }

    private void rename(Passkey key, String wanted) {
        passkeys.rename(key.key(), wanted);
        refresh();
    }

    private void remove(Passkey key) {
        passkeys.remove(key.key());
        Notice.done(texts.get("passkey.isRemoved", key.name()));
        goOn();
    }

    private void goOn() {
        refresh();
        changed.run();
    }
}
