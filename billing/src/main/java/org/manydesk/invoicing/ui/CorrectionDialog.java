package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.manydesk.invoicing.UsageItem;
import org.manydesk.ui.Texts;
import org.manydesk.usage.Correction;
import org.manydesk.usage.Reason;

/** Asks why a ticket is to count although it does not, or the other way round. */
class CorrectionDialog extends Dialog {
    private final transient Texts texts = Texts.of(CorrectionDialog.class);
    private final TextArea reason = new TextArea(texts.get("correct.reason"));

    /**
     * @param title what is asked
     * @param told what holds now
     * @param action what the button does
     * @param decide is told the reason
     */
    CorrectionDialog(String title, String told, String action, Consumer<String> decide) {
        setHeaderTitle(title);
        setWidth("30rem");
        reason.setMaxLength(Correction.LONGEST);
        reason.setHelperText(texts.get("correct.help"));
        reason.setErrorMessage(texts.get("missing"));
        reason.setWidthFull();
        add(new Paragraph(told), reason);
        var go = new Button(action, click -> {
            reason.setInvalid(reason.getValue().isBlank());
            if (reason.isInvalid()) return;
            decide.accept(reason.getValue().strip());
            close();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), go);
    }

    /**
     * The one for a ticket of a month; takes an earlier word back, too.
     *
     * @param decide is told the reason
     * @param withdraw takes an earlier word back
     */
    static CorrectionDialog of(UsageItem ticket, Consumer<String> decide, Runnable withdraw) {
        var texts = Texts.of(CorrectionDialog.class);
        var holds = ticket.current();
        var dialog = new CorrectionDialog(
                texts.get(holds.isCounted() ? "correct.out" : "correct.in", ticket.ref()),
                holds.why(),
                texts.get(holds.isCounted() ? "correct.out.go" : "correct.in.go"),
                decide);
        if (isByHand(holds))
            dialog.getFooter().addComponentAsFirst(new Button(texts.get("correct.back"), click -> {
                withdraw.run();
                dialog.close();
            }));
        return dialog;
    }

    private static boolean isByHand(UsageItem.Verdict holds) {
        return holds.reason() == Reason.COUNTED_BY_HAND || holds.reason() == Reason.LEFT_OUT_BY_HAND;
    }
}
