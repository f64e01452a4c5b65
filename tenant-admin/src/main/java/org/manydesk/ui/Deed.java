package org.manydesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/**
 * Marks what changes something. Where staff only look at what somebody else sees it is there as that person sees it, says why, and
 * cannot be used.
 *
 * @see "decision 0052"
 */
public final class Deed {
    /** What is kept of a page on which there are none. */
    private record Never() {}

    private Deed() {}

    /** The same button or field, marked. */
    public static <C extends Component & HasEnabled> C of(C deed) {
        deed.addAttachListener(arrival -> {
            if (areNoneOn(arrival.getUI())) stop(deed);
        });
        return deed;
    }

    private static <C extends Component & HasEnabled> void stop(C deed) {
        deed.setEnabled(false);
        deed.getElement().setAttribute("title", Texts.of(Deed.class).get("deed.none"));
    }

    /** From now on there are none on a page. */
    public static void haveNone(UI page) {
        ComponentUtil.setData(page, Never.class, new Never());
    }

    /** Whether the present page is one on which there are none. */
    public static boolean areNone() {
        return Optional.ofNullable(UI.getCurrent()).filter(Deed::areNoneOn).isPresent();
    }

    private static boolean areNoneOn(UI page) {
        return ComponentUtil.getData(page, Never.class) != null;
    }
}
