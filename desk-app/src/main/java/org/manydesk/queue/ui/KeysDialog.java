package org.manydesk.queue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.manydesk.ui.Texts;

/** The keys of the queue. */
class KeysDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final List<String> KEYS = List.of("move", "open", "select", "take", "search", "find", "help");

    KeysDialog() {
        var texts = Texts.of(KeysDialog.class);
        setHeaderTitle(texts.get("keys"));
        var list = new DescriptionList();
        list.addClassNames("md-facts", "md-key-list");
        for (var key : KEYS) {
            list.add(new DescriptionList.Term(new Span(texts.get("key." + key))));
            list.add(new DescriptionList.Description(texts.get("key." + key + ".what")));
        }
        add(list);
        getFooter().add(new Button(texts.get("close"), click -> close()));
    }
}
