package org.manydesk.oversight.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import java.util.function.Consumer;
import org.manydesk.audit.AuditKeeping;
import org.manydesk.audit.AuditRetention;
import org.manydesk.ui.Texts;

/** Asks for how many months audit entries are kept. */
class RetentionDialog extends Dialog {
    /** @param agree takes the months; empty: for ever */
    RetentionDialog(String whose, AuditKeeping.Kept kept, Consumer<Optional<Integer>> agree) {
        var texts = Texts.of(RetentionDialog.class);
        setHeaderTitle(texts.get("kept.title", whose));
        setWidth("min(520px, 100vw)");
        var months = new IntegerField(texts.get("kept.for"));
        months.setMin(AuditRetention.FEWEST);
        months.setMax(AuditRetention.MOST);
        months.setStepButtonsVisible(true);
        months.setClearButtonVisible(true);
        months.setPlaceholder(texts.get("kept.for.ever"));
        months.setWidthFull();
        months.setHelperText(texts.get("kept.for.what"));
        months.setErrorMessage(texts.get("kept.for.wrong", AuditRetention.FEWEST, AuditRetention.MOST));
        kept.rule().map(AuditRetention::months).ifPresent(months::setValue);
        var save = new Button(texts.get("kept.save"), click -> {
            if (months.isInvalid()) return;
            agree.accept(months.getOptionalValue());
            close();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        add(new Paragraph(texts.get("kept.warning")), months);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), save);
    }
}
