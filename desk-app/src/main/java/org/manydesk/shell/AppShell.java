package org.manydesk.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.manydesk.ui.Texts;

/** The page that holds all pages: live updates, look, and the theme before anything is painted. */
@Push(transport = Transport.WEBSOCKET_XHR)
public class AppShell implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    private static final String STYLES = "styles/app.css";
    private static final String CHOSEN_THEME =
            """
            (function () {
              var dark = window.matchMedia('(prefers-color-scheme: dark)');
              window.manydeskTheme = function (choice) {
                if (choice) localStorage.setItem('manydesk.theme', choice);
                var chosen = localStorage.getItem('manydesk.theme') || 'system';
                var isDark = chosen === 'dark' || (chosen === 'system' && dark.matches);
                document.documentElement.setAttribute('theme', isDark ? 'dark' : 'light');
              };
              dark.addEventListener('change', function () { window.manydeskTheme(); });
              window.manydeskTheme();
            })();
            """;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle(Texts.of(AppShell.class).get("brand"));
        settings.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
        settings.addInlineWithContents(Inline.Position.PREPEND, CHOSEN_THEME, Inline.Wrapping.JAVASCRIPT);
        settings.addLink("./" + STYLES + "?v=" + version(STYLES), Map.of("rel", "stylesheet"));
        settings.addFavIcon("icon", "./styles/icon.svg", "any");
    }

    /** Changes with the content, so that browsers never show an old look. */
    private static String version(String resource) {
        try (var stream = Texts.class.getResourceAsStream("/META-INF/resources/" + resource)) {
            return Integer.toHexString(
                    Arrays.hashCode(Objects.requireNonNull(stream, resource).readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
