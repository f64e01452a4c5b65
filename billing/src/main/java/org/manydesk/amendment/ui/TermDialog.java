package org.manydesk.amendment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** Asks for what a change of the term needs; stays open, with what was typed, while that is refused. */
class TermDialog extends Dialog {
    private final transient Texts texts = Texts.of(TermDialog.class);
    private final FaultFields faults;
    private final String step;

    /** @param step names its texts: {@code .title}, {@code .what} and what the deed is called */
    TermDialog(String step, FaultFields faults, Component... fields) {
        this.faults = faults;
        this.step = step;
        setHeaderTitle(texts.get(step + ".title"));
        setWidth("30rem");
        setCloseOnOutsideClick(false);
        add(new Paragraph(texts.get(step + ".what")));
        add(fields);
        add(faults);
    }

    /** Opens it. */
    void ask(Runnable deed, Runnable done) {
        var go = new Button(texts.get(step), click -> {
            if (!faults.accepts(deed)) return;
            close();
            done.run();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), go);
        open();
    }
}
