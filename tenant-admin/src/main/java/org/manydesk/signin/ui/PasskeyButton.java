package org.manydesk.signin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.manydesk.passkey.Asking;
import org.manydesk.passkey.Challenge;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** Has the browser ask its person for a passkey. Where there is none, it says why and what else to do. */
@JavaScript("context://js/passkeys.js")
class PasskeyButton extends Button {
    private final transient Texts texts = Texts.of(PasskeyButton.class);
    private final transient Supplier<Asking> question;
    private final transient BiConsumer<Challenge, String> answered;
    private transient Consumer<String> without = Notice::problem;
    private final Use use;
    private boolean isAsking;

    /** What the passkey is asked for. */
    enum Use {
        TO_MAKE,
        TO_USE
    }

    /**
     * @param question what to ask; a problem is shown as those of every click are
     * @param answered gets the challenge of the question with what the browser answered
     */
    PasskeyButton(String label, Use use, Supplier<Asking> question, BiConsumer<Challenge, String> answered) {
        super(label, VaadinIcon.KEY_O.create());
        this.use = use;
        this.question = question;
        this.answered = answered;
        addClickListener(click -> ask());
    }

    /** Has the reason why there is no answer told elsewhere than over the page. */
    PasskeyButton telling(Consumer<String> teller) {
        without = teller;
        return this;
    }

    /** Not disabled meanwhile: a disabled element takes no answer. */
    private void ask() {
        if (isAsking) return;
        var asking = question.get();
        isAsking = true;
        asked(asking.options())
                .then(
                        String.class,
                        answer -> take(asking.challenge(), answer),
                        broken -> take(asking.challenge(), "unable"));
    }

    private PendingJavaScriptResult asked(String options) {
        return switch (use) {
            case TO_MAKE -> getElement().executeJs("return window.manydeskPasskeys.create($0)", options);
            case TO_USE -> getElement().executeJs("return window.manydeskPasskeys.get($0)", options);
        };
    }

    /** An answer is JSON; else it is a word that says why there is none. */
    private void take(Challenge challenge, String answer) {
        isAsking = false;
        if (answer.startsWith("{")) answered.accept(challenge, answer);
        else without.accept(texts.find("passkey." + answer).orElseGet(() -> texts.get("passkey.cancelled")));
    }
}
