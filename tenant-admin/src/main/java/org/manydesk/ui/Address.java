package org.manydesk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;

/** The address of the page that is looked at. */
public final class Address {
    private Address() {}

    /**
     * What is chosen on this page goes into its address, so that it can be passed on and is found again on the way back.
     * The page is not entered anew: Vaadin's own way tells the server of it as of a navigation, with an address that is
     * already old when more was chosen meanwhile.
     *
     * @param path of the page that is open, without a slash before it
     * @param asked by name; none for the page as it opens
     */
    public static void keep(String path, Map<String, String> asked) {
        var query = asked.isEmpty() ? "" : "?" + QueryParameters.simple(asked).getQueryString();
        UI.getCurrent().getPage().executeJs("history.replaceState(history.state, '', $0)", path + query);
    }
}
