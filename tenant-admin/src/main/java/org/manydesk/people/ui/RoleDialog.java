package org.manydesk.people.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.manydesk.people.CustomRoleForm;
import org.manydesk.people.RoleSheet;
import org.manydesk.scope.Right;
import org.manydesk.scope.Role;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** A custom role: its name, what it is made of, and which of the base's rights it keeps. */
class RoleDialog extends Dialog {
    private final transient Texts texts = Texts.of(RoleDialog.class);
    private final FaultFields faults = new FaultFields();
    private final TextField name = new TextField(texts.get("name"));
    private final Select<Role> base = new Select<>();
    private final CheckboxGroup<Right> kept = new CheckboxGroup<>(texts.get("roles.keeps"));

    private RoleDialog(String title, Consumer<CustomRoleForm> save) {
        setHeaderTitle(title);
        setWidth("min(560px, 100vw)");
        base.setLabel(texts.get("roles.base"));
        base.setItems(CustomRoleForm.BASES);
        base.setItemLabelGenerator(texts::of);
        base.addValueChangeListener(change -> offer(change.getValue()));
        kept.setItemLabelGenerator(texts::of);
        kept.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        name.setRequiredIndicatorVisible(true);
        faults.at("/name", name);
        faults.at("/base", base);
        faults.at("/without", kept);
        add(new Fieldset(name, base, wide(kept)), faults);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), saving(save));
    }

    static RoleDialog forNew(Consumer<CustomRoleForm> save) {
        var dialog = new RoleDialog(Texts.of(RoleDialog.class).get("roles.new"), save);
        dialog.base.setValue(CustomRoleForm.BASES.getFirst());
        return dialog;
    }

    static RoleDialog of(RoleSheet role, Consumer<CustomRoleForm> save, Runnable remove) {
        var dialog = new RoleDialog(role.name(), save);
        dialog.name.setValue(role.name());
        dialog.base.setValue(role.base());
        dialog.base.setReadOnly(true);
        dialog.kept.deselect(role.without());
        dialog.getFooter().addComponentAsFirst(dialog.removing(remove));
        return dialog;
    }

    private void offer(Role chosen) {
        var rights = List.copyOf(chosen.rights());
        kept.setItems(rights);
        kept.select(rights);
    }

    private Button saving(Consumer<CustomRoleForm> save) {
        var button = new Button(texts.get("save"), click -> {
            if (faults.accepts(() -> save.accept(written()))) close();
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        return button;
    }

    private Button removing(Runnable remove) {
        var button = new Button(texts.get("roles.remove"), click -> {
            if (faults.accepts(remove)) close();
        });
        button.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        button.addClassName("md-push");
        return button;
    }

    private CustomRoleForm written() {
        var chosen = base.getValue();
        var without = chosen.rights().stream()
                .filter(Predicate.not(kept.getValue()::contains))
                .toList();
        return new CustomRoleForm(name.getValue(), chosen, without);
    }
}
