package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** An administrator gives the provider its logo on the page of settings, and takes it away. */
@OnTheDesk
class ShowingALogoIT {
    private static Browser browser;
    private static Desk desk;
    private static Desk.Person admin;

    @BeforeAll
    static void a_provider_without_a_logo() {
        browser = Browser.start();
        desk = Desk.fresh();
        admin = desk.person(Role.ADMIN, null);
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static byte[] red() throws IOException {
        var picture = new BufferedImage(400, 100, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 400; x++) for (var y = 0; y < 100; y++) picture.setRGB(x, y, Color.RED.getRGB());
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    @Test
    void a_picture_is_taken_another_file_is_not_and_it_can_be_removed() throws IOException {
        var page = browser.person(admin.email());
        Browser.open(page, "/settings");
        var field = page.locator(".md-logo-field");
        var file = field.locator("input[type=file]");
        assertThat(field.locator("img")).hasCount(0);
        file.setInputFiles(new FilePayload("logo.png", "image/png", "MZ no picture".getBytes(StandardCharsets.UTF_8)));
        assertThat(field.locator(".md-faults")).isVisible();
        assertThat(field.locator("img")).hasCount(0);
        desk.admin().get("provider/logo").problem(404);
        file.setInputFiles(new FilePayload("logo.png", "image/png", red()));
        assertThat(field.locator("img")).isVisible();
        assertThat(field.locator("img")).hasJSProperty("naturalWidth", 400);
        var kept = ImageIO.read(new ByteArrayInputStream(
                desk.admin().get("provider/logo").expect(200).body()));
        org.assertj.core.api.Assertions.assertThat(new Color(kept.getRGB(1, 1))).isEqualTo(Color.RED);
        page.reload();
        assertThat(field.locator("img")).isVisible();
        page.locator("vaadin-button:text-is('Remove the logo')").click();
        assertThat(field.locator("img")).hasCount(0);
        desk.admin().get("provider/logo").problem(404);
    }
}
