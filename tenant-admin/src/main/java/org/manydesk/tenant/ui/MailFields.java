package org.manydesk.tenant.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.tenant.TenantProfile;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** Where a client's people write for help, and from where they write. */
public class MailFields extends Fieldset {
    private final transient Texts texts = Texts.of(MailFields.class);
    private final TextField supportAddress = new TextField(texts.get("supportAddress"));
    private final TextField domains = new TextField(texts.get("mailDomains"));

    public MailFields() {
        supportAddress.setHelperText(texts.get("supportAddress.help"));
        supportAddress.getElement().setAttribute("inputmode", "email");
        domains.setHelperText(texts.get("mailDomains.help"));
        append(wide(supportAddress), wide(domains));
        titled(texts.get("mail"));
    }

    /** Shows what is wrong beside the fields, with pointers from the profile's root. */
    public void showFaults(FaultFields faults) {
        faults.at("/supportAddress", supportAddress);
        faults.at("/mailDomains", domains);
    }

    /** Is run while somebody types. */
    public void onChange(Runnable work) {
        for (var field : List.of(supportAddress, domains)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(change -> work.run());
        }
    }

    public void read(TenantProfile profile) {
        supportAddress.setValue(profile.supportAddress() == null ? "" : profile.supportAddress());
        domains.setValue(String.join(", ", profile.mailDomains()));
    }

    /** What is typed as the address; null when nothing is. */
    public @Nullable String supportAddress() {
        var typed = supportAddress.getValue().strip();
        return typed.isEmpty() ? null : typed;
    }

    /** The domains that are typed, with or without an {@code @} before them. */
    public List<String> domains() {
        return Arrays.stream(domains.getValue().split("[,;\\s]+"))
                .filter(domain -> !domain.isEmpty())
                .map(domain -> domain.startsWith("@") ? domain.substring(1) : domain)
                .toList();
    }
}
