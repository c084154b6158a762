"""The wall around the pages: what a browser may load, send and see; why is said line by line."""

from __future__ import annotations

import secrets
import sys
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from traitlets.config import Config

from alliance_widgets.serving.messages import LARGEST

HOST = "127.0.0.1"
BOUNDS = {
    "max_body_size": 64 * 1024,  # no page sends more than the token that ends its kernel
    "body_timeout": 10.0,
    "idle_connection_timeout": 60.0,  # and for whoever sends a request letter by letter
}
"""What one connection may take of the server; bytes and seconds."""
EMPTY_SHEET = f"'sha256-{b64encode(sha256(b'').digest()).decode()}'"


def policy(port: int, inline_hashes: str) -> str:
    """The content security policy: our own files and socket; inline only our two scripts, and a sheet without rules."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' blob: {inline_hashes}",  # anywidget imports each widget from a blob
            f"style-src 'self' {EMPTY_SHEET}",  # Plotly adds an empty sheet and fills it by script
            "img-src 'self' data: blob:",
            "font-src 'self'",
            f"connect-src 'self' ws://{HOST}:{port} ws://localhost:{port}",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "object-src 'none'",
        ]
    )


def headers(port: int, inline_hashes: str) -> dict[str, str]:
    """Sent with every page."""
    return {
        "Content-Security-Policy": policy(port, inline_hashes),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    }


def settings(*, port: int, folder: Path, empty_folder: Path, inline_hashes: str) -> Config:
    """Voilà's settings; `empty_folder` is where it looks for a configuration file and finds none."""
    config = Config()
    config.Voila.ip = HOST
    config.Voila.port = port
    config.Voila.port_retries = 0  # another port would not be the one we printed
    config.Voila.open_browser = False
    config.Voila.root_dir = str(folder)
    # A voila.py in the folder one happens to stand in would be run as code.
    config.Voila.config_file_paths = [str(empty_folder)]
    # Anyone else on this computer would need this to open a page.
    config.Voila.token = secrets.token_urlsafe(24)
    config.Voila.tornado_settings = {
        "headers": headers(port, inline_hashes),
        "allow_remote_access": False,  # else any host name that leads here would do (DNS rebinding)
        "local_hostnames": ["localhost"],
        "disable_check_xsrf": False,
        # The page's own script reads it, so it can not be HttpOnly.
        "xsrf_cookie_kwargs": {"samesite": "Strict", "expires_days": None},
        "websocket_max_message_size": LARGEST,
    }
    config.Voila.log_level = "CRITICAL"  # their lines name addresses and kernels; ours name neither
    config.VoilaConfiguration.template = "alliance"
    config.VoilaConfiguration.allow_template_override = "NO"
    config.VoilaConfiguration.allow_theme_override = "NO"
    config.VoilaConfiguration.file_allowlist = ["^$"]
    config.VoilaConfiguration.show_tracebacks = False
    config.VoilaConfiguration.preheat_kernel = False  # a preheated kernel tells one visitor's address to the next
    config.VoilaExecutor.timeout = 60
    config.VoilaExecutor.startup_timeout = 60
    config.MappingKernelManager.cull_idle_timeout = 2 * 60 * 60  # never in a session; see interaction design §7
    config.MappingKernelManager.cull_interval = 60
    config.MappingKernelManager.cull_connected = False
    # A kernel that died is not replaced by an empty one that looks alive.
    config.KernelRestarter.restart_limit = 0
    config.KernelRestarter.time_to_dead = 1.0
    config.IdentityProvider.cookie_options = {"samesite": "Strict", "expires_days": None}  # gone with the browser
    if sys.platform != "win32":
        config.KernelManager.transport = "ipc"  # other users of this computer can not reach the kernel's ports
    return config
