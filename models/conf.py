"""Where Piccolo finds the engine and our tables (`PICCOLO_CONF=models.conf`)."""

from piccolo.conf.apps import AppRegistry

from models.engine import DB

__all__ = ["APP_REGISTRY", "DB"]

APP_REGISTRY = AppRegistry(apps=["models.piccolo_app"])
