"""Builds the wheel with the shared library of ``Bindings/C``, which is built first."""

import pathlib
import shutil
import subprocess
import sys

from setuptools import Distribution, setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_py import build_py
from setuptools.errors import ExecError

C_LIBRARY = pathlib.Path(__file__).resolve().parents[1] / "C"
FILE = "libproduct_filter.so"


class PlatformDistribution(Distribution):
    """A distribution for one platform."""

    def has_ext_modules(self) -> bool:
        return True


class BuildWithLibrary(build_py):
    """Builds the shared library and adds it to the package."""

    def run(self) -> None:
        if sys.platform != "linux":
            raise ExecError(f"`{sys.platform}` isn't supported: build on Linux")
        if not C_LIBRARY.exists():
            raise ExecError(f"{C_LIBRARY} is missing: install from a clone of the repository")
        if shutil.which("swift") is None:
            raise ExecError("`swift` not found: install Swift 6.3 or later, and add it to PATH")
        # Files that have been removed since the last build would get into the wheel.
        shutil.rmtree(self.build_lib, ignore_errors=True)
        super().run()
        subprocess.run([C_LIBRARY / "build"], check=True)
        shutil.copy(C_LIBRARY / "build-output" / FILE, self.library_path)

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        return [*super().get_outputs(include_bytecode), self.library_path]

    @property
    def library_path(self) -> str:
        return str(pathlib.Path(self.build_lib, "product_filter", FILE))


class WheelForAnyPython(bdist_wheel):
    """Makes a wheel for every version of Python 3, because the library doesn't depend on it."""

    def get_tag(self) -> tuple[str, str, str]:
        return ("py3", "none", super().get_tag()[2])


# Build outputs stay out of the sources. The current folder is the one of this file.
pathlib.Path(".build").mkdir(exist_ok=True)
setup(
    distclass=PlatformDistribution,
    cmdclass={"build_py": BuildWithLibrary, "bdist_wheel": WheelForAnyPython},
    options={"build": {"build_base": ".build/python"}, "egg_info": {"egg_base": ".build"}},
)
