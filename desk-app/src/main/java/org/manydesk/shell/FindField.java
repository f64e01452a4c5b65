package org.manydesk.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import org.manydesk.queue.Suggestions;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ui.Texts;

/** Goes to a ticket by its reference, offering those that begin as was typed, or searches the queue, from any page. */
class FindField extends TextField {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;
    private static final String OFFERS = "md-find-offers";

    private final Element offers = new Element("datalist");
    private final transient Suggestions suggestions;

    FindField(Suggestions suggestions) {
        this.suggestions = suggestions;
        var texts = Texts.of(FindField.class);
        addClassName("md-find");
        setPlaceholder(texts.get("find"));
        setAriaLabel(texts.get("find"));
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setMaxLength(LONGEST);
        setValueChangeMode(ValueChangeMode.LAZY);
        addKeyPressListener(Key.ENTER, key -> find());
        offers.setAttribute("id", OFFERS);
        getElement().appendChild(offers);
        getElement().executeJs("this.inputElement.setAttribute('list', $0)", OFFERS);
        addValueChangeListener(change -> suggest(change.getValue()));
    }

    private void suggest(String typed) {
        offers.removeAllChildren();
        suggestions.of(typed).forEach(ticket -> {
            var offer = new Element("option");
            offer.setAttribute("value", ticket.ref());
            offer.setText(ticket.subject());
            offers.appendChild(offer);
        });
    }

    private void find() {
        var wanted = getValue().strip();
        if (wanted.isEmpty()) return;
        clear();
        TicketRef.find(wanted).ifPresentOrElse(ref -> UI.getCurrent().navigate("tickets/" + ref), () -> UI.getCurrent()
                .navigate("queue", QueryParameters.of("q", wanted)));
    }
}
