package org.manydesk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Menu;
import java.util.List;
import org.manydesk.ui.Texts;

/** The pages that a person may open. Their titles are keys of the texts beside each page. */
class MainMenu extends SideNav {
    private static final long serialVersionUID = 1L;

    MainMenu(List<Class<? extends Component>> pages) {
        getElement().setAttribute("aria-label", Texts.of(MainMenu.class).get("menu"));
        pages.forEach(page -> addItem(entry(page)));
    }

    private static SideNavItem entry(Class<? extends Component> page) {
        var menu = page.getAnnotation(Menu.class);
        var item = new SideNavItem(Texts.of(page).get(menu.title()), page);
        if (!menu.icon().isEmpty()) item.setPrefixComponent(new Icon(menu.icon()));
        item.setMatchNested(true);
        return item;
    }
}
