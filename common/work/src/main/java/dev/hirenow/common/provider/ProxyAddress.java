package dev.hirenow.common.provider;

/**
 * The HTTP proxy for calls to a provider.
 *
 * @param host name or IP address
 * @param port 1 to 65535
 */
public record ProxyAddress(String host, int port) {

    private static final int MOST = 65_535;

    /**
     * Parses {@code host:port}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static ProxyAddress of(String text) {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        if (colon <= 0 || !port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > MOST) {
            throw new IllegalArgumentException("the address of the proxy is not host:port: " + text);
        }
        return new ProxyAddress(text.substring(0, colon), Integer.parseInt(port));
    }
}
