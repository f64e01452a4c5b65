package org.manydesk.ui;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;

/** Columns that are left out where there is no room for them, as on a phone. */
public final class WideColumns {
    private static final int ROOM = 720;

    private WideColumns() {}

    /** Shows these columns of the grid only where the window is wide, and known to be. */
    @SafeVarargs
    public static <T> void of(Grid<T> grid, Grid.Column<T>... columns) {
        var wide = List.of(columns);
        show(wide, 0);
        grid.addAttachListener(attach -> {
            var page = attach.getUI().getPage();
            page.retrieveExtendedClientDetails(browser -> show(wide, browser.getWindowInnerWidth()));
            var resizing = page.addBrowserWindowResizeListener(resize -> show(wide, resize.getWidth()));
            grid.addDetachListener(detach -> {
                resizing.remove();
                detach.unregisterListener();
            });
        });
    }

    private static <T> void show(List<Grid.Column<T>> columns, int width) {
        columns.forEach(column -> column.setVisible(width >= ROOM));
    }
}
