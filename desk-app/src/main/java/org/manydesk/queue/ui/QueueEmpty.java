package org.manydesk.queue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Texts;

/** Says why the queue is empty: all is done, or nothing fits what was asked for. */
class QueueEmpty extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(QueueEmpty.class);

    void explain(boolean narrow) {
        removeAll();
        add(narrow ? nothingFits() : allDone());
    }

    private EmptyState nothingFits() {
        var all = new RouterLink(texts.get("empty.narrow.action"), QueueView.class);
        return new EmptyState(
                VaadinIcon.FILTER, texts.get("empty.narrow.title"), texts.get("empty.narrow.sentence"), all);
    }

    private EmptyState allDone() {
        return new EmptyState(VaadinIcon.CHECK_CIRCLE_O, texts.get("empty.title"), texts.get("empty.sentence"));
    }
}
