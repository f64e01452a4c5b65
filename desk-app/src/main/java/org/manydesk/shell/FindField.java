package org.manydesk.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ui.Texts;

/** Goes to a ticket by its reference, or searches the queue, from any page. */
class FindField extends TextField {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    FindField() {
        var texts = Texts.of(FindField.class);
        addClassName("md-find");
        setPlaceholder(texts.get("find"));
        setAriaLabel(texts.get("find"));
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setMaxLength(LONGEST);
        setValueChangeMode(ValueChangeMode.EAGER);
        addKeyPressListener(Key.ENTER, key -> find());
    }

    private void find() {
        var wanted = getValue().strip();
        if (wanted.isEmpty()) return;
        clear();
        TicketRef.find(wanted).ifPresentOrElse(ref -> UI.getCurrent().navigate("tickets/" + ref), () -> UI.getCurrent()
                .navigate("queue", QueryParameters.of("q", wanted)));
    }
}
