package org.manydesk.ticket.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Predicate;
import org.manydesk.ui.Texts;

/** Asks for which vendor a ticket waits; that may stay unsaid. Open until it is done. */
class VendorDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    VendorDialog(List<String> known, Predicate<String> wait) {
        var texts = Texts.of(VendorDialog.class);
        setHeaderTitle(texts.get("vendor.title"));
        setWidth("28rem");
        setMaxWidth("96vw");
        setCloseOnOutsideClick(false);
        var vendor = new ComboBox<String>(texts.get("vendor.whom"));
        vendor.setItems(known);
        vendor.setAllowCustomValue(true);
        vendor.addCustomValueSetListener(typed -> vendor.setValue(typed.getDetail()));
        vendor.setHelperText(texts.get("vendor.help"));
        vendor.setWidthFull();
        vendor.setAutofocus(true);
        add(vendor);
        var go = new Button(texts.get("vendor.go"), click -> {
            if (wait.test(vendor.isEmpty() ? "" : vendor.getValue())) close();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        getFooter().add(new Button(texts.get("cancel"), click -> close()), go);
    }
}
