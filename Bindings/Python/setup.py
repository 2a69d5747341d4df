"""Builds the wheel with the shared library of ``Bindings/C``, which is built first."""

import pathlib
import shutil
import subprocess
import sys

from setuptools import setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_py import build_py
from setuptools.errors import ExecError

HERE = pathlib.Path(__file__).parent.resolve()
LIBRARY = "libproduct_filter" + (".dylib" if sys.platform == "darwin" else ".so")


class BuildWithLibrary(build_py):
    """Adds the shared library to the package."""

    def run(self) -> None:
        if shutil.which("swift") is None:
            raise ExecError("`swift` isn't found: install Swift 6.3 or later, and add it to PATH")
        # Files of earlier builds would get into the wheel.
        shutil.rmtree(self.build_lib, ignore_errors=True)
        super().run()
        subprocess.run([HERE.parent / "C" / "build"], check=True)
        shutil.copy(HERE.parent / "C" / "build-output" / LIBRARY, self.library_path)

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        return [*super().get_outputs(include_bytecode), self.library_path]

    @property
    def library_path(self) -> str:
        return str(pathlib.Path(self.build_lib, "product_filter", LIBRARY))


class WheelForPlatform(bdist_wheel):
    """Makes a wheel for this platform and every Python 3."""

    def finalize_options(self) -> None:
        super().finalize_options()
        self.root_is_pure = False

    def get_tag(self) -> tuple[str, str, str]:
        return ("py3", "none", super().get_tag()[2])


# The backend of setuptools creates these folders in the current one, which is this file's.
pathlib.Path(".build").mkdir(exist_ok=True)
setup(
    cmdclass={"build_py": BuildWithLibrary, "bdist_wheel": WheelForPlatform},
    options={"build": {"build_base": ".build/python"}, "egg_info": {"egg_base": ".build"}},
)
